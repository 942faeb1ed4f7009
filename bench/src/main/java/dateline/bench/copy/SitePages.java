package dateline.bench.copy;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes copy from other sites: a page as a browser saves it, with JSON-LD, and a post as WordPress
/// exports it.
final class SitePages {
    private static final DateTimeFormatter WORDPRESS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private SitePages() {}

    static String page(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s - A paper</title>
                <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
                "headline": "%1$s", "datePublished": "%2$s"}</script></head>
                <body><nav><a href="/">Front</a></nav><article><h1>%1$s</h1>%3$s</article></body></html>
                """.formatted(telling.headline(), telling.created(), Ninjs.html(telling));
    }

    static String export(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        String time = WORDPRESS.format(telling.created().atOffset(ZoneOffset.UTC));
        return NewsmlG2.DECLARATION + """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><title>A paper</title><link>https://paper.example</link><wp:wxr_version>1.2</wp:wxr_version>
                <item><title><![CDATA[%1$s]]></title><guid isPermaLink="false">%2$s</guid>
                <content:encoded><![CDATA[%3$s]]></content:encoded>
                <wp:post_date_gmt>%4$s</wp:post_date_gmt><wp:post_modified_gmt>%4$s</wp:post_modified_gmt>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
                """.formatted(telling.headline(), telling.guid(), Ninjs.html(telling), time);
    }
}
