package dateline.search.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Snapshot;
import dateline.search.Newsdesk;
import dateline.search.SearchIndex;
import dateline.search.threads.StoryThread.Member;
import dateline.story.Status;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadsTest {
    private static final int TOGETHER = 4;

    /// With these, stories are compared anew at 28, 40, 56 and 76.
    private static final int STORIES = 76;

    private static final List<String> PLACES = words("Kael", 12);
    private static final List<String> DEEDS = words("brin", 12);
    private static final List<String> THINGS = words("toth", 60);

    @TempDir
    Path folder;

    private Newsdesk desk;
    private Threads threads;
    private final List<String> stories = new ArrayList<>();
    private final Random random = new Random(7);

    @BeforeEach
    void open() {
        desk = new Newsdesk(folder, new SearchIndex.Listener() {});
        threads = start(folder.resolve("search"));
    }

    @AfterEach
    void close() {
        threads.close();
        desk.close();
    }

    /// While a site grows, the words' weights move and better candidates come.
    @Test
    void threadsThatGrewAreThoseThatAreMadeFromNothing() throws Exception {
        for (int i = 0; i < STORIES; i += TOGETHER) {
            for (int j = 0; j < TOGETHER; j++) {
                stories.add(fileOneOfMany());
            }
            follow(threads);
        }
        Threads made = start(folder.resolve("other"));
        try {
            follow(made);
            assertThat(all(made)).hasSizeGreaterThan(10);
            await("equal threads", () -> all(threads).equals(all(made)));
        } finally {
            made.close();
        }
    }

    @Test
    void storiesAreFollowedAgainOnceTheFileCanBeWritten() throws Exception {
        fillAndFindFire();
        change("create trigger refuse before insert on link begin select raise(abort, 'for the test'); end");
        String inquiry = fileInquiry();
        Thread.sleep(500);
        assertThat(threads.find(inquiry)).isEmpty();
        change("drop trigger refuse");
        await("the inquiry has its thread", () -> threads.find(inquiry).isPresent());
    }

    @Test
    void aFileThatIsDamagedWhileItIsOpenIsMadeAnew() throws Exception {
        fillAndFindFire();
        damage(folder.resolve("search").resolve("threads.db"));
        String inquiry = fileInquiry();
        await("the inquiry has its thread", () -> threads.find(inquiry).isPresent());
    }

    private void fillAndFindFire() throws Exception {
        for (int i = 0; i < 30; i++) {
            String headline = "Council%d decides on bridge%d".formatted(i, i);
            desk.send(headline, "The council of town%d decided.".formatted(i), Status.USABLE);
        }
        desk.file("Fire destroys three warehouses in Aldhaven", """
                A fire destroyed three warehouses on the northern quay of Aldhaven and hurt nine people, the harbour
                board said. It took firefighters five hours to stop the flames at the old customs house.""");
        threads.wake();
        follow(threads);
    }

    private String fileInquiry() {
        String id = desk.file("Battery began fire in Aldhaven warehouses", """
                The battery of a lorry began the fire that destroyed three warehouses on the northern quay of
                Aldhaven, the harbour board said. Nine people were hurt before firefighters stopped the flames.""");
        threads.wake();
        return id;
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("search/threads.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Overwrites all pages behind the first, also those that only the log of the database has.
    private void damage(Path file) throws IOException, SQLException {
        change("create table other (id text)");
        change("pragma wal_checkpoint(truncate)");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[(int) Files.size(file) - 4_096]), 4_096);
        }
    }

    /// Files a story of one of some matters, told in words that other matters have too.
    private String fileOneOfMany() {
        int matter = random.nextInt(16);
        Random ofMatter = new Random(matter);
        List<String> own = pick(THINGS, 8, ofMatter);
        String headline = String.join(" ", pick(PLACES, 2, ofMatter)) + " " + String.join(" ", pick(DEEDS, 2, ofMatter))
                + " " + String.join(" ", pick(THINGS, 2, random));
        String text = String.join(" ", pick(own, 6, random)) + " " + String.join(" ", pick(THINGS, 8, random)) + " "
                + headline;
        return desk.send(headline, text, Status.USABLE);
    }

    private static List<String> pick(List<String> words, int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .toList();
    }

    private static List<String> words(String beginning, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> beginning + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .toList();
    }

    private Map<String, Set<String>> all(Threads found) {
        Map<String, Set<String>> threadsByStory = new HashMap<>();
        for (String story : stories) {
            Optional<StoryThread> thread = found.find(story);
            thread.map(StoryThread::members)
                    .map(members -> members.stream().map(Member::id).collect(Collectors.toSet()))
                    .filter(members -> members.contains(story))
                    .ifPresent(members -> threadsByStory.put(story, members));
        }
        return threadsByStory;
    }

    private Threads start(Path place) {
        Threads started = new Threads(desk.archive, desk.index, place);
        started.start(new Threads.Listener() {
            @Override
            public void changed(Set<String> changed) {}

            @Override
            public void opened() {}
        });
        return started;
    }

    private void follow(Threads following) throws Exception {
        desk.settle();
        following.wake();
        long last = desk.archive.read(Snapshot::lastChange);
        await("the threads are as far as the archive", () -> following.reached() == last);
    }

    private static void await(String what, Callable<Boolean> done) throws Exception {
        for (int i = 0; !done.call(); i++) {
            assertThat(i).as(what).isLessThan(2_000);
            Thread.sleep(10);
        }
    }
}
