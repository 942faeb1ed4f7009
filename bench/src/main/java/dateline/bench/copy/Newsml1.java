package dateline.bench.copy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes NewsML 1.2. Source: NewsML 1.2 functional specification (IPTC, 10 October 2003).
final class Newsml1 {
    private Newsml1() {}

    static String envelope(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        return NewsmlG2.DECLARATION
                + """
                <NewsML Version="1.2"><NewsEnvelope><DateAndTime>%s</DateAndTime></NewsEnvelope>
                <NewsItem>
                  <Identification><NewsIdentifier>
                    <RevisionId PreviousRevision="0" Update="N">%d</RevisionId>
                    <PublicIdentifier>%s</PublicIdentifier>
                  </NewsIdentifier></Identification>
                  <NewsManagement>
                    <NewsItemType FormalName="News"/><FirstCreated>%s</FirstCreated>
                    <ThisRevisionCreated>%s</ThisRevisionCreated>%s
                  </NewsManagement>
                  <NewsComponent>
                    <NewsLines><HeadLine>%s</HeadLine></NewsLines>
                    <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
                    <ContentItem><DataContent>%s</DataContent></ContentItem>
                  </NewsComponent>
                </NewsItem></NewsML>
                """.formatted(
                                telling.created(),
                                telling.version(),
                                telling.guid(),
                                telling.created(),
                                telling.created(),
                                status(telling),
                                telling.headline(),
                                Ninjs.html(telling));
    }

    private static String status(BenchStory telling) {
        BenchStory.Embargo embargo = telling.embargo();
        if (embargo != null) {
            return status("Embargoed", change("Usable", embargo.text()));
        }
        String status = telling.status().name();
        return status(
                status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT),
                telling.expires() == null
                        ? null
                        : change("Canceled", telling.expires().toString()));
    }

    private static String status(String name, @Nullable String change) {
        return "<Status FormalName=\"" + name + "\"/>" + (change == null ? "" : change);
    }

    private static String change(String to, String at) {
        return "<StatusWillChange><FutureStatus FormalName=\"" + to + "\"/><DateAndTime>" + at
                + "</DateAndTime></StatusWillChange>";
    }
}
