package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J46_AnEditorPinsAndBans {
    private static final Pattern RECOMMENDED = Pattern.compile("(?s)<section class=\"recommended\".*?</section>");
    private static final Pattern CARD = Pattern.compile("<h3[^>]*><a [^>]*>([^<]*)</a></h3>");
    private static final String STRANDS = "Ferry strands on sandbank off Aldhaven";
    private static final String NEXT = "Passengers leave stranded ferry in boats";
    private static final String BLAMED = "Harbour master blames captain of Aldhaven ferry";
    private static final String PAINTER = "Painter of miners wins prize";
    private static final String CHESS = "Chess final ends in a draw";

    @TempDir
    Path data;

    private Program dateline;
    private String address = "";
    private String ferry = "";

    @BeforeEach
    void file() throws Exception {
        dateline = new Program(data);
        for (String headline : List.of(NEXT, STRANDS, BLAMED, PAINTER, CHESS)) {
            dateline.take(Wire.story("urn:" + headline, 1, headline).encode());
        }
        address = address(STRANDS);
        ferry = id(STRANDS);
        dateline.await(
                "a related story comes first",
                this::recommended,
                list -> list.getFirst().equals(BLAMED));
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    /// Each page is read at once after the answer: a page from before the decision would be seen.
    @Test
    void whatAnEditorPinsComesFirstUntilItIsUnpinned() throws Exception {
        desk("pin", "--by", "Ada Lund: read this too", ferry, id(CHESS), id(PAINTER));
        assertThat(recommended()).containsExactly(CHESS, PAINTER, BLAMED);
        assertThat(dateline.page(address).split("data-reason=\"editors-choice\""))
                .as("two pins")
                .hasSize(3);
        desk("unpin", "--by", "Ada Lund", ferry, id(CHESS));
        assertThat(recommended()).containsExactly(PAINTER, BLAMED, CHESS);
    }

    @Test
    void aKilledStoryIsNotRecommendedEvenIfItIsPinnedAndAReturningOneIs() throws Exception {
        String painter = id(PAINTER);
        assertThat(desk("pin", "--by", "Ada Lund", ferry, painter))
                .contains("pinned  " + painter + "  published  " + PAINTER);
        assertThat(recommended()).first().isEqualTo(PAINTER);
        desk("kill", "--by", "Ada Lund: libel", painter);
        assertThat(dateline.page(address)).doesNotContain(PAINTER);
        assertThat(desk("choices", ferry)).contains("pinned  " + painter + "  killed");
        desk("revive", "--by", "Ada Lund: no libel", painter);
        dateline.take(Wire.story("urn:" + PAINTER, 2, PAINTER).encode());
        assertThat(recommended()).first().isEqualTo(PAINTER);
    }

    @Test
    void aPinOfTheNextArticleWaitsUntilItIsNot() throws Exception {
        desk("pin", "--by", "Ada Lund", ferry, id(NEXT));
        assertThat(recommended()).containsExactly(BLAMED, CHESS, PAINTER);
        desk("redate", "--by", "Ada Lund: the oldest", "--to", "2020-02-03T10:00:00Z", ferry);
        assertThat(recommended(address(STRANDS))).first().isEqualTo(NEXT);
    }

    @Test
    void aBanHoldsInOneListOrInAll() throws Exception {
        String other = address(BLAMED);
        desk("ban", "--by", "Ada Lund: tasteless here", ferry, id(PAINTER));
        assertThat(recommended()).containsExactly(BLAMED, CHESS);
        assertThat(recommended(other)).contains(PAINTER, CHESS);
        desk("ban-everywhere", "--by", "Ada Lund: an advertisement", id(CHESS));
        assertThat(recommended()).containsExactly(BLAMED);
        assertThat(recommended(other)).contains(PAINTER).doesNotContain(CHESS);
        assertThat(desk("choices"))
                .contains("banned from every list  " + id(CHESS))
                .doesNotContain(id(PAINTER));
        desk("unban-everywhere", "--by", "Ada Lund", id(CHESS));
        desk("unban", "--by", "Ada Lund", ferry, id(PAINTER));
        assertThat(recommended()).containsExactly(BLAMED, CHESS, PAINTER);
        assertThat(desk("choices", ferry)).contains("Nothing is pinned or banned.");
    }

    @Test
    void decisionsHoldAfterACrashAndAfterAReplay() throws Exception {
        desk("pin", "--by", "Ada Lund", ferry, id(CHESS), id(PAINTER));
        desk("ban-everywhere", "--by", "Ada Lund", id(BLAMED));
        desk("kill", "--by", "Ada Lund", id(CHESS));
        assertThat(recommended()).containsExactly(PAINTER);
        dateline.killAndStart();
        assertThat(recommended()).containsExactly(PAINTER);
        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        dateline.startAgain();
        assertThat(recommended()).containsExactly(PAINTER);
    }

    @Test
    void whatCannotBeDoneIsRefusedWithAReason() throws Exception {
        assertThat(refused("pin", ferry, "000000000")).contains("There is no story 000000000.");
        assertThat(refused("pin", ferry, ferry)).contains("is never in its own Recommended Articles");
        assertThat(refused("unpin", ferry, id(CHESS))).contains("has none of these stories pinned.");
        assertThat(refused("unban", ferry, id(CHESS))).contains("has banned none of these stories.");
        assertThat(refused("unban-everywhere", ferry)).contains("is not banned from every list.");
        desk("ban-everywhere", "--by", "Ada", id(CHESS));
        assertThat(refused("pin", ferry, id(CHESS))).contains("Use desk unban-everywhere first.");
        assertThat(refused("ban-everywhere", id(CHESS))).contains("is banned from every list already.");
    }

    private String refused(String decision, String... stories) throws Exception {
        List<String> all = new ArrayList<>(List.of("desk", decision, "--data", data.toString(), "--by", "Ada"));
        all.addAll(List.of(stories));
        Program.Ran ran = dateline.run(all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.printed()).isEqualTo(1);
        return ran.printed();
    }

    private String desk(String command, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("desk", command, "--data", data.toString()));
        all.addAll(List.of(arguments));
        Program.Ran ran = dateline.run(all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.printed()).isZero();
        return ran.printed();
    }

    private List<String> recommended() {
        return recommended(address);
    }

    private List<String> recommended(String page) {
        return RECOMMENDED
                .matcher(dateline.page(page))
                .results()
                .map(MatchResult::group)
                .flatMap(section -> CARD.matcher(section).results())
                .map(card -> card.group(1))
                .toList();
    }

    private String id(String headline) {
        String address = address(headline);
        return address.substring(address.length() - 9);
    }

    private String address(String headline) {
        return dateline.addresses().stream()
                .filter(each -> each.contains(slug(headline)))
                .findFirst()
                .orElseThrow();
    }

    private static String slug(String headline) {
        return headline.toLowerCase(Locale.ROOT).replace(' ', '-').substring(0, 12);
    }
}
