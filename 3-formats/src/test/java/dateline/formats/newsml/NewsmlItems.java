package dateline.formats.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Story;
import java.nio.charset.StandardCharsets;

/// Writes NewsML 1 items for the tests, and reads them.
final class NewsmlItems {
    static final String STORY = """
            <NewsComponent>
              <Role FormalName="Main"/>
              <NewsLines>
                <HeadLine>Ferry runs again</HeadLine><SubHeadLine>Eleven days without a boat</SubHeadLine>
                <ByLine>By Ada Lund</ByLine><DateLine>Port Ellis, Norland, March 1, 2026 (AFP) -</DateLine>
                <CreditLine>Skerry News</CreditLine><CopyrightLine>(c) Skerry</CopyrightLine>
                <SlugLine>SKERRY-FERRY</SlugLine><KeywordLine>ferry</KeywordLine>
                <NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>CORRECTS number of boats</NewsLineText></NewsLine>
                <NewsLine><NewsLineType FormalName="ProductLine"/><NewsLineText>(Picture)</NewsLineText></NewsLine>
              </NewsLines>
              <RightsMetadata><UsageRights><UsageType>Online</UsageType><Geography>Norland</Geography>
                <Limitations>No archives.</Limitations><StartDate>20260301T110000Z</StartDate><EndDate>20260331</EndDate></UsageRights></RightsMetadata>
              <DescriptiveMetadata>
                <Language FormalName="EN"/>
                <SubjectCode><Subject FormalName="04000000"/><SubjectMatter FormalName="FERRIES" Scheme="skt"/></SubjectCode>
                <DateLineDate>20260301T100000Z</DateLineDate>
                <Location><Property FormalName="Country" Value="NOL"/><Property FormalName="City" Value="Port Ellis"/></Location>
                <TopicOccurrence Topic="#t1"/>
                <Property FormalName="Keyword" Value="sound"/>
              </DescriptiveMetadata>
              <ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>The boat left.</p></body.content></body></nitf></DataContent></ContentItem>
            </NewsComponent>""";

    static final String TOPICS = """
            <TopicSet Duid="ts"><Topic Duid="t1"><TopicType FormalName="Company"/><FormalName>SKL</FormalName><Description>Skerry Line</Description></Topic>
            <Topic Duid="t1"><FormalName>FERRIES</FormalName><Description>ferry traffic</Description></Topic></TopicSet>""";

    private static final NewsmlReader READER = new NewsmlReader();

    private NewsmlItems() {}

    static String plain(String text) {
        return "<NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem><DataContent>" + text
                + "</DataContent></ContentItem></NewsComponent>";
    }

    static String role(String role, String text) {
        return "<NewsComponent><Role FormalName='" + role + "'/><ContentItem><DataContent>" + text
                + "</DataContent></ContentItem></NewsComponent>";
    }

    static String photo(String role, String name) {
        return "<NewsComponent><Role FormalName='" + role + "'/>"
                + role("Caption", "The boat leaves. (Skerry News/Finn Dahl)")
                + "<NewsComponent><Role FormalName='Image'/>" + image(name + ".jpg", "Highres", 1200, 800)
                + image(name + "-s.jpg", "Thumbnail", 120, 80) + "</NewsComponent></NewsComponent>";
    }

    private static String image(String href, String use, int width, int height) {
        return "<ContentItem Href='" + href + "'><MimeType FormalName='image/jpeg'/><Characteristics>"
                + "<Property FormalName='ImageUse' Value='" + use + "'/><Property FormalName='PixelWidth' Value='"
                + width
                + "'/><Property FormalName='PixelHeight' Value='" + height + "'/></Characteristics></ContentItem>";
    }

    static String change(String to, String at) {
        return "<StatusWillChange><FutureStatus FormalName='" + to + "'/><DateAndTime>" + at
                + "</DateAndTime></StatusWillChange>";
    }

    static String changing(String status, String to, String at) {
        return item("<Status FormalName='" + status + "'/>" + change(to, at), plain("Copy."));
    }

    static String usable(String content) {
        return item("<Status FormalName='Usable'/>", content);
    }

    static String item(String management, String content) {
        return newsml(itemOf("ferry", management, content));
    }

    static String itemOf(String id, String management, String content) {
        return "<NewsItem><Identification><NewsIdentifier><ProviderId>skerry.example</ProviderId><DateId>20260301</DateId>"
                + "<NewsItemId>" + id + "</NewsItemId><RevisionId PreviousRevision='2' Update='N'>3</RevisionId>"
                + "<PublicIdentifier>urn:newsml:skerry.example:20260301:" + id
                + ":3</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName='News'/>"
                + "<FirstCreated>20260301T090000Z</FirstCreated><ThisRevisionCreated>20260301T103000+0100</ThisRevisionCreated>"
                + management + "</NewsManagement>" + content + "</NewsItem>";
    }

    static String newsml(String content) {
        return "<NewsML><NewsEnvelope><DateAndTime>20260301T093000Z</DateAndTime></NewsEnvelope>" + content
                + "</NewsML>";
    }

    static Story story(String xml) {
        Reading reading = read(xml);
        assertThat(reading.refused()).isEmpty();
        return reading.stories().getFirst();
    }

    static Reading read(String xml) {
        return READER.read(file(xml));
    }

    static WireFile file(String xml) {
        return new WireFile("a.xml", xml.getBytes(StandardCharsets.UTF_8));
    }
}
