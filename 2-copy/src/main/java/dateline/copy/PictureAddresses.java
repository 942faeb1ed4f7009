package dateline.copy;

import dateline.story.Rendition;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the files of a picture in HTML: `srcset` with its widths, the sources of a `picture`, and the
/// attributes from which scripts load pictures later.
///
/// @param whole makes an address absolute; returns an empty text if it is none
public record PictureAddresses(UnaryOperator<String> whole) {
    private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");
    private static final List<String> ONES = List.of(
            "data-full-src", "data-large-file", "data-original", "data-hi-res-src", "data-lazy-src", "data-src", "src");
    /// A candidate of a `srcset` (HTML §2.5.10), from its address to the next comma.
    /// In characters. A longer text is not an address; expressions with `\b` take quadratic time on many
    /// combining marks.
    private static final int LONGEST = 2_000;

    private static final Pattern CANDIDATE = Pattern.compile("^[\\s,]*+(?<address>\\S++)(?<descriptors>[^,]*+)");
    private static final Pattern WIDTH = Pattern.compile("([0-9]{1,5})w(?!\\S)");
    private static final Pattern NO_PICTURE =
            Pattern.compile("(?i)^(?:(?:data|blob|about|javascript):|[^?#]*+(?<=\\.svg)(?:[?#]|$)|.*\\.svg$)");
    /// Names of files that only hold a picture's place until a script loads it.
    private static final Pattern FILLER = Pattern.compile(
            "placeholder|spacer|blank|pixel|transparent|\\btrans\\b" + "|(?<![0-9])1x1(?![0-9])|lazy[-_]?load");
    private static final Pattern FILLER_ENDS = Pattern.compile("\\.(?:gif|png|jpe?g)$");
    private static final Pattern QUERY = Pattern.compile("(?s)[?#].*");
    private static final Pattern SIZES =
            Pattern.compile("(?i)(?:[-_]\\d{2,4}x\\d{2,4}|[-_@]\\d{2,4}w?|@\\dx|-scaled)?\\.[a-z]{3,4}$");
    private static final Pattern SIZE_FOLDER =
            Pattern.compile("(?i)/(?:\\d{2,4}(?:x\\d{2,4})?|[wh]_?\\d{2,4}(?:,[^/]*)?)(?=/)");
    private static final Pattern UPLOAD = Pattern.compile("(?i)\\.(?:jpe?g|png|gif|webp|avif)$");
    private static final Pattern UPLOAD_SIZE =
            Pattern.compile("(?:-[0-9]{1,5}x[0-9]{1,5}|-scaled)(?=\\.[A-Za-z]{3,4}$)");
    private static final Pattern INNER = Pattern.compile("[?&]url=([^&]+)");

    /// Finds the files of pictures on a page.
    ///
    /// @param page the page's own address, the base of addresses that begin with a slash. An address with
    ///     neither slash nor scheme stays as it is: the file is beside the saved page, where browsers put it.
    public static PictureAddresses ofPage(@Nullable String page) {
        return new PictureAddresses(address -> whole(page, address));
    }

    /// Returns the files of an image, of which some may be the same picture in another size.
    public List<Rendition> of(Element image) {
        Map<String, Rendition> files = new LinkedHashMap<>();
        Element around = image.closest("picture");
        if (around != null) {
            around.select("source").stream()
                    .filter(source -> !source.attr("type").contains("avif"))
                    .forEach(source -> SETS.forEach(name -> set(source.attr(name), files)));
        }
        SETS.forEach(name -> set(image.attr(name), files));
        for (String name : ONES) {
            Integer width = name.equals("src") ? Rendition.pixels(image.attr("width")) : null;
            add(image.attr(name), width, width == null ? null : Rendition.pixels(image.attr("height")), files);
        }
        return List.copyOf(files.values());
    }

    /// Returns a single file; empty if the address is not a picture's.
    public List<Rendition> of(@Nullable String address, @Nullable Integer width, @Nullable Integer height) {
        Map<String, Rendition> files = new LinkedHashMap<>();
        add(address == null ? "" : address, width, height, files);
        return new ArrayList<>(files.values());
    }

    /// Returns the part of the address that is the same for all sizes of a picture.
    public static String stem(String address) {
        Matcher inner = INNER.matcher(address);
        String whole = inner.find() ? decoded(inner.group(1)) : address;
        String path = whole.replaceFirst("(?s)[?#].*", "").replaceFirst("^(?:https?:)?//[^/]*", "");
        return SIZE_FOLDER
                .matcher(SIZES.matcher(path).replaceFirst(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// Returns what the addresses of one uploaded file in WordPress' sizes have in common:
    /// `quay-300x200.jpg?w=9` is `quay.jpg`. Unlike [#stem(String)], it keeps numbers apart that count
    /// pictures: `quay-01.jpg`.
    public static String upload(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        boolean named = UPLOAD.matcher(path).find();
        return named ? UPLOAD_SIZE.matcher(path).replaceFirst("") : address;
    }

    private void set(String candidates, Map<String, Rendition> files) {
        Matcher candidate = CANDIDATE.matcher(candidates);
        int at = 0;
        while (candidate.region(at, candidates.length()).lookingAt()) {
            String address = candidate.group("address");
            boolean ended = address.endsWith(",");
            Matcher width =
                    WIDTH.matcher(ended ? "" : candidate.group("descriptors").strip());
            add(withoutCommas(address), width.lookingAt() ? Rendition.pixels(width.group(1)) : null, null, files);
            at = ended ? candidate.end("address") : candidate.end();
        }
    }

    private static String withoutCommas(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == ',') {
            end--;
        }
        return address.substring(0, end);
    }

    private void add(
            String reference, @Nullable Integer width, @Nullable Integer height, Map<String, Rendition> files) {
        String address = reference.strip();
        if (!address.isEmpty() && address.length() <= LONGEST && isPicture(address)) {
            String absolute = whole.apply(address);
            if (!absolute.isEmpty()) {
                files.putIfAbsent(absolute, new Rendition(null, absolute, width, height, null));
            }
        }
    }

    private static boolean isPicture(String address) {
        String path = QUERY.matcher(address).replaceFirst("");
        String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean filler =
                FILLER.matcher(last).find() && FILLER_ENDS.matcher(last).find();
        return !filler && !NO_PICTURE.matcher(address).find();
    }

    private static String whole(@Nullable String page, String address) {
        if (address.startsWith("//")) {
            return "https:" + address;
        }
        try {
            return address.startsWith("/") && page != null
                    ? URI.create(page).resolve(address).toString()
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }
}
