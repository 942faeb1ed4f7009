package dateline.site;

import dateline.http.ReservedNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The meaning of a request's address. It is found on the event loop, in a time that depends only on the
/// address's length.
sealed interface Route {
    /// An address of the content API. `openapi.json` describes each. A request with a parameter that its address
    /// does not have is refused.
    sealed interface Api extends Route {}

    record Front() implements Route {}

    /// A story by its number on the site that moved in here, in WordPress's form: `/?p=12`.
    record Numbered(String number) implements Route {}

    record SectionList(String key) implements Route {}

    record Day(LocalDate day) implements Route {}

    /// A section's stories of one day.
    ///
    /// @param page from 1
    record SectionDay(String section, LocalDate day, int page) implements Route {}

    /// @param path as requested
    record Story(String id, String path) implements Route {}

    /// The versions of a story.
    record History(Story story) implements Route {}

    /// @param slug as the topic has it, not encoded
    /// @param before the story above the first of the list ([Cursor]); null for the newest
    record TopicPage(String slug, @Nullable String before) implements Route {}

    /// The thread of a story.
    ///
    /// @param id of the story
    record ThreadPage(String id) implements Route {}

    record TopicFeed(String slug) implements Route {}

    record PictureFile(String sha256, int width, String extension) implements Route {}

    /// @param section null for the feed of all stories
    record Feed(@Nullable String section) implements Route {}

    record Asset(String name) implements Route {}

    record ApiList(StoriesQuery query) implements Api {}

    record ApiStory(String id) implements Api {}

    record ApiThread(String id) implements Api {}

    /// The Recommended Articles and the topics of a story.
    record ApiRelated(String id) implements Api {}

    record ApiChanges(ChangesQuery query) implements Api {}

    record SearchPage(SearchQuery query) implements Route {}

    /// The newest stories that a search finds, as a feed.
    record SearchFeed(SearchQuery query) implements Route {}

    /// @param text what a reader typed so far
    record Suggestions(String text) implements Route {}

    /// The description of the search for browsers.
    record OpenSearch() implements Route {}

    record ApiSearch(SearchQuery query) implements Api {}

    /// The description of the content API.
    record ApiDescription() implements Api {}

    record Robots() implements Route {}

    /// The index of the site map.
    record SiteMapIndex() implements Route {}

    /// @param number of the part, from 1
    record SiteMapPart(long number) implements Route {}

    /// The part of the site map with the threads.
    record SiteMapThreads() implements Route {}

    /// @param detail what is wrong with the request
    record Malformed(String detail) implements Route {}

    record Unknown() implements Route {}

    String HISTORY = "/history";
    String RELATED = "/related";
    String ASSETS = "/" + ReservedNames.ASSETS + "/";
    String PICTURES = "/" + ReservedNames.PICTURES + "/";
    String API = "/" + ReservedNames.API + "/";
    String API_STORIES = API + "stories";
    String API_CHANGES = API + "changes";
    String API_THREADS = API + "threads/";
    String API_SEARCH = API + "search";
    String API_DESCRIPTION = API + "openapi.json";
    String SEARCH = "/" + ReservedNames.SEARCH;
    String TOPICS = "/" + ReservedNames.TOPIC + "/";
    String THREADS = "/" + ReservedNames.THREAD + "/";
    String SUGGESTIONS = SEARCH + "/suggest";
    String SEARCH_FEED = SEARCH + "/feed.xml";
    String OPEN_SEARCH = "/opensearch.xml";
    String SITE_MAP = "/sitemap.xml";
    String SITE_MAP_THREADS = "/sitemap-threads.xml";
    Pattern NUMBERED = Pattern.compile("(?:^|&)p=(\\d{1,18})(?:&|$)");
    Pattern DAY = Pattern.compile("(?:/([a-z0-9][a-z0-9-]*))?/(\\d{4})/(\\d{2})/(\\d{2})");
    Pattern PAGE = Pattern.compile("(?:^|&)page=([1-9]\\d{0,5})(?:&|$)");
    Pattern STORY = Pattern.compile("/[a-z0-9-]+/\\d{4}/\\d{2}/\\d{2}/(?:[^/]*-)?([0-9a-z]{9})");
    Pattern PICTURE = Pattern.compile(PICTURES + "([0-9a-f]{64})/(\\d{1,5})\\.(webp|jpg)");
    Pattern API_STORY = Pattern.compile(API_STORIES + "/([0-9a-z]{9})(" + RELATED + ")?");
    Pattern API_THREAD = Pattern.compile(API_THREADS + "([0-9a-z]{9})");
    Pattern THREAD = Pattern.compile(THREADS + "([0-9a-z]{9})");
    Pattern TOPIC = Pattern.compile(TOPICS + "([A-Za-z0-9%._*+-]{1,250})(/feed\\.xml)?");
    Pattern SITE_MAP_PART = Pattern.compile("/sitemap-topics-([1-9][0-9]{0,8})\\.xml");
    Pattern SECTION_FEED = Pattern.compile("/([a-z0-9][a-z0-9-]*)/feed\\.xml");
    Pattern SECTION = Pattern.compile("/([a-z0-9][a-z0-9-]*)");

    /// @param path as sent
    /// @param query as sent, without its question mark
    static Route of(String path, String query) {
        try {
            return switch (path) {
                case "/" -> front(query);
                case "/robots.txt" -> new Robots();
                case SITE_MAP -> new SiteMapIndex();
                case SITE_MAP_THREADS -> new SiteMapThreads();
                case "/favicon.svg", "/favicon.ico" -> new Asset("favicon.svg");
                case "/feed.xml" -> new Feed(null);
                case API_STORIES -> new ApiList(StoriesQuery.of(query));
                case SEARCH -> new SearchPage(SearchQuery.ofReader(query));
                case SUGGESTIONS -> new Suggestions(SearchQuery.ofReader(query).text());
                case SEARCH_FEED -> new SearchFeed(SearchQuery.ofReader(query));
                case OPEN_SEARCH -> new OpenSearch();
                case API_SEARCH -> new ApiSearch(SearchQuery.ofProgram(query));
                case API_CHANGES -> new ApiChanges(ChangesQuery.of(query));
                default ->
                    path.startsWith(TOPICS)
                            ? topic(path, query)
                            : path.startsWith(API) ? api(path, query) : byPattern(path, query);
            };
        } catch (HttpFault.BadRequest bad) {
            return new Malformed(bad.detail());
        }
    }

    /// Returns the key under which the page is kept, the same for every spelling of the address. It has only
    /// parts that the route knows, never text that a client invents. Null if the answer is never kept.
    default @Nullable String pageKey() {
        return switch (this) {
            case Front front -> "/";
            case SectionList(String key) -> "/" + key;
            case Day(LocalDate day) -> SiteTimes.address(day);
            case SectionDay(String section, LocalDate day, int page) -> SectionDayPage.address(section, day, page);
            case Story story -> story.path();
            case History(Story story) -> story.path() + HISTORY;
            case Feed(String section) -> Feeds.address(section);
            case Asset(String name) -> name.equals("favicon.svg") ? "/favicon.svg" : ASSETS + name;
            case ApiList(StoriesQuery query) -> query.key();
            case ApiStory(String id) -> API_STORIES + '/' + id;
            case ApiRelated(String id) -> API_STORIES + '/' + id + RELATED;
            case ApiChanges(ChangesQuery query) -> query.key();
            case ApiDescription description -> API_DESCRIPTION;
            case OpenSearch openSearch -> OPEN_SEARCH;
            case Robots robots -> "/robots.txt";
            case SiteMapIndex index -> SITE_MAP;
            case SiteMapThreads threads -> SITE_MAP_THREADS;
            case SiteMapPart(long number) -> SiteMap.address(number);
            case SearchPage search -> null;
            case SearchFeed feed -> null;
            case Suggestions suggestions -> null;
            case ApiSearch search -> null;
            case Numbered numbered -> null;
            case TopicPage(String slug, String before) -> before == null ? TopicLinks.address(slug) : null;
            case ThreadPage(String id) -> THREADS + id;
            case ApiThread(String id) -> API_THREADS + id;
            case TopicFeed(String slug) -> TopicLinks.feed(slug);
            case PictureFile file -> null;
            case Malformed malformed -> null;
            case Unknown unknown -> null;
        };
    }

    private static Route front(String query) {
        Matcher numbered = NUMBERED.matcher(query);
        return numbered.find() ? new Numbered(numbered.group(1)) : new Front();
    }

    private static Route topic(String path, String query) {
        Matcher topic = TOPIC.matcher(path);
        if (!topic.matches()) {
            return new Unknown();
        }
        String slug = TopicLinks.slug(topic.group(1));
        String before = Parameters.ignoringOthers(query, List.of("before")).find("before");
        return topic.group(2) == null ? new TopicPage(slug, before) : new TopicFeed(slug);
    }

    /// Returns an address of the API that takes no parameters.
    private static Route api(String path, String query) {
        Route route = apiByPattern(path);
        if (route instanceof Api) {
            new Parameters(query, List.of());
        }
        return route;
    }

    private static Route apiByPattern(String path) {
        Matcher story = API_STORY.matcher(path);
        if (story.matches()) {
            return story.group(2) == null ? new ApiStory(story.group(1)) : new ApiRelated(story.group(1));
        }
        Matcher thread = API_THREAD.matcher(path);
        if (thread.matches()) {
            return new ApiThread(thread.group(1));
        }
        return path.equals(API_DESCRIPTION) ? new ApiDescription() : new Unknown();
    }

    private static Route byPattern(String path, String query) {
        boolean history = path.endsWith(HISTORY);
        String address = history ? path.substring(0, path.length() - HISTORY.length()) : path;
        Matcher story = STORY.matcher(address);
        if (story.matches()) {
            Story found = new Story(story.group(1), address);
            return history ? new History(found) : found;
        }
        Matcher thread = THREAD.matcher(path);
        if (thread.matches()) {
            return new ThreadPage(thread.group(1));
        }
        Matcher picture = PICTURE.matcher(path);
        if (picture.matches()) {
            return new PictureFile(picture.group(1), Integer.parseInt(picture.group(2)), picture.group(3));
        }
        if (path.startsWith(ASSETS)) {
            return new Asset(path.substring(ASSETS.length()));
        }
        Matcher day = DAY.matcher(path);
        if (day.matches()) {
            return day(day, query);
        }
        Matcher feed = SECTION_FEED.matcher(path);
        if (feed.matches()) {
            return new Feed(feed.group(1));
        }
        Matcher part = SITE_MAP_PART.matcher(path);
        if (part.matches()) {
            return new SiteMapPart(Long.parseLong(part.group(1)));
        }
        Matcher section = SECTION.matcher(path);
        return section.matches() ? new SectionList(section.group(1)) : new Unknown();
    }

    private static Route day(Matcher path, String query) {
        try {
            String section = path.group(1);
            LocalDate day = LocalDate.of(
                    Integer.parseInt(path.group(2)), Integer.parseInt(path.group(3)), Integer.parseInt(path.group(4)));
            Matcher page = PAGE.matcher(query);
            return section == null
                    ? new Day(day)
                    : new SectionDay(section, day, page.find() ? Integer.parseInt(page.group(1)) : 1);
        } catch (DateTimeException e) {
            return new Unknown();
        }
    }
}
