package dateline.bench.copy;

import static dateline.bench.copy.BenchFormat.Can.COUNT;
import static dateline.bench.copy.BenchFormat.Can.EMBARGO;
import static dateline.bench.copy.BenchFormat.Can.EXPIRE;
import static dateline.bench.copy.BenchFormat.Can.IDENTIFY;
import static dateline.bench.copy.BenchFormat.Can.NOTE;
import static dateline.bench.copy.BenchFormat.Can.REPLACE;
import static dateline.bench.copy.BenchFormat.Can.SEVERAL;
import static dateline.bench.copy.BenchFormat.Can.SLUG;
import static dateline.bench.copy.BenchFormat.Can.STOP;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The formats of invented copy, and what each can express.
public enum BenchFormat {
    NINJS_1(Ninjs::first, "json", IDENTIFY, COUNT, REPLACE, STOP, EMBARGO, EXPIRE, NOTE),
    NINJS_2(Ninjs::second, "json", IDENTIFY, COUNT, STOP, EMBARGO, EXPIRE, NOTE),
    NINJS_3(Ninjs::third, "json", IDENTIFY, COUNT, STOP, EMBARGO, EXPIRE, NOTE),
    NEWSML_G2(NewsmlG2::item, "xml", IDENTIFY, COUNT, REPLACE, STOP, EMBARGO, EXPIRE, NOTE),
    NEWSML_G2_MESSAGE(NewsmlG2::message, "xml", IDENTIFY, COUNT, REPLACE, STOP, EMBARGO, EXPIRE, NOTE, SEVERAL),
    AP(ApMedia::answer, "json", IDENTIFY, COUNT, REPLACE, STOP, EMBARGO, EXPIRE, NOTE, SEVERAL),
    NITF(NitfCopy::document, "xml", IDENTIFY, COUNT, REPLACE, STOP, EMBARGO, EXPIRE, NOTE),
    NEWSML_1(Newsml1::envelope, "xml", IDENTIFY, COUNT, STOP, EMBARGO, EXPIRE),
    ATOM(Feed::atom, "xml", IDENTIFY, STOP, SEVERAL),
    RSS(Feed::rss, "xml", IDENTIFY, SEVERAL),
    JSON_FEED(Feed::json, "json", IDENTIFY, SEVERAL),
    WORDPRESS(SitePages::export, "xml", IDENTIFY),
    MAIL(Mail::message, "eml", IDENTIFY),
    ANPA_1312(Teletype::anpa, "txt", SLUG, COUNT, STOP),
    IPTC_7901(Teletype::iptc, "txt", SLUG, COUNT),
    WEB_PAGE(SitePages::page, "html"),
    SAVED_PAGE(SavedPage::page, "txt");

    public enum Can {
        IDENTIFY,
        /// Has no id, but a slug that joins leads.
        SLUG,
        /// Numbers its versions; otherwise their times distinguish them.
        COUNT,
        REPLACE,
        /// Can withhold and cancel.
        STOP,
        EMBARGO,
        EXPIRE,
        NOTE,
        /// Holds several stories in one dispatch.
        SEVERAL
    }

    interface Writer {
        /// @param spoilt whether to add an item that nobody can read; only for formats that hold several
        String write(List<BenchStory> tellings, boolean spoilt);
    }

    private final Writer writer;
    private final String suffix;
    private final Set<Can> can;

    BenchFormat(Writer writer, String suffix, Can... can) {
        this.writer = writer;
        this.suffix = suffix;
        this.can = can.length == 0 ? EnumSet.noneOf(Can.class) : EnumSet.copyOf(List.of(can));
    }

    public boolean canSay(BenchStory telling) {
        boolean bySlug = telling.slug() != null;
        return (telling.guid() != null && !bySlug) == can.contains(IDENTIFY)
                && bySlug == can.contains(SLUG)
                && (telling.version() > 0) == can.contains(COUNT)
                && (telling.replaces() == null || can.contains(REPLACE))
                && (telling.status() == BenchStory.Status.USABLE || can.contains(STOP))
                && (telling.embargo() == null || can.contains(EMBARGO))
                && (telling.expires() == null || can.contains(EXPIRE))
                && (telling.note() == null || can.contains(NOTE));
    }

    public boolean can(Can what) {
        return can.contains(what);
    }

    public boolean isXml() {
        return suffix.equals("xml");
    }

    public String suffix() {
        return suffix;
    }

    public String write(List<BenchStory> tellings, boolean spoilt) {
        return writer.write(tellings, spoilt);
    }
}
