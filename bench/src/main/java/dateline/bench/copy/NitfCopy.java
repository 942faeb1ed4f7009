package dateline.bench.copy;

import java.util.List;

/// Writes a single NITF document. Source: NITF 3.6.
final class NitfCopy {
    private NitfCopy() {}

    static String document(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        BenchStory.Embargo embargo = telling.embargo();
        return NewsmlG2.DECLARATION
                + """
                <nitf baselang="en">
                  <head><docdata management-status="%s"%s>
                    <doc-id id-string="%s"/><date.issue norm="%s"/>%s%s<du-key generation="%d"/>%s
                  </docdata></head>
                  <body>
                    <body.head><hedline><hl1>%s</hl1></hedline></body.head>
                    <body.content>%s</body.content>
                  </body>
                </nitf>
                """.formatted(
                                embargo == null ? Ninjs.status(telling) : "embargoed",
                                telling.replaces() == null ? "" : " management-doc-idref=\"" + telling.replaces() + '"',
                                telling.guid(),
                                telling.created(),
                                embargo == null ? "" : "<date.release norm=\"" + embargo.text() + "\"/>",
                                telling.expires() == null ? "" : "<date.expire norm=\"" + telling.expires() + "\"/>",
                                telling.version(),
                                telling.note() == null ? "" : "<ed-msg info=\"" + telling.note() + "\"/>",
                                telling.headline(),
                                Ninjs.html(telling));
    }
}
