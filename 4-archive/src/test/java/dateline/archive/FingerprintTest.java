package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void copyThatAnotherDeskEditedIsTheSame() {
        String subbed = Prose.FIRE
                .replace("before dawn on Tuesday", "early on Tuesday")
                .replace("told reporters", "said")
                .replace("almost five hours", "nearly five hours");
        assertThat(same(Prose.FIRE, subbed)).isTrue();
        assertThat(same(subbed.toUpperCase(java.util.Locale.ROOT), Prose.FIRE)).isTrue();
    }

    @Test
    void copyShortenedFromItsEndIsTheSame() {
        String cut = Prose.FIRE.substring(0, Prose.FIRE.indexOf("Ferries to Sandport"));
        assertThat(same(Prose.FIRE, cut)).isTrue();
    }

    @Test
    void aShortVersionIsNotTheSameCopy() {
        assertThat(same(Prose.FIRE + Prose.VOTE + Prose.ABOUT, Prose.FIRE)).isFalse();
    }

    @Test
    void aCommonEndingDoesNotMakeStoriesTheSame() {
        String quay =
                "Tidewater Holdings opened its new quay in Sandport on Monday, two years late. The first ferry came"
                        + " in at noon with the mayor on board. " + Prose.ABOUT;
        String loss =
                "Tidewater Holdings made a loss in its third quarter, the first in nine years, because fuel became"
                        + " dearer. It will pay no dividend. " + Prose.ABOUT;
        assertThat(same(quay, loss)).isFalse();
    }

    @Test
    void aTemplateWithOtherFiguresIsNotTheSame() {
        String monday = "The winning figures of the draw on Monday were 4, 9, 17, 31 and 40. " + Prose.ABOUT;
        String friday = "The winning figures of the draw on Friday were 2, 8, 19, 33 and 44. " + Prose.ABOUT;
        assertThat(same(monday, friday)).isFalse();
        assertThat(same(monday, monday)).isTrue();
    }

    @Test
    void copyWithAnotherFigureAtTheTopIsNotTheSame() {
        String fourth = "The harbour board met for the 4th time and put off what concerns its 12 cranes. "
                + Prose.ABOUT.replace("400", "many");
        assertThat(same(fourth, fourth.replace("4th", "5th"))).isFalse();
    }

    @Test
    void veryShortTextsAreNeverTheSame() {
        assertThat(same("The ferry ran aground at noon.", "The ferry ran aground at noon."))
                .isFalse();
    }

    @Test
    void ideographsAreComparedOneByOne() {
        String text =
                "周二黎明前，奥尔德港北码头的三座仓库被大火烧毁，九人受伤，港务局说。一百四十名消防员和两艘拖船花了将近五个小时才在旧海关大楼的墙前把火扑灭，" + "那里自一八八四年以来一直保存着港口的档案。";
        assertThat(same(text, text.replace("将近", "差不多"))).isTrue();
        assertThat(same(text, text.substring(40) + "议会在周二晚上经过十一个小时的辩论后否决了对岛屿渡轮的补贴。"))
                .isFalse();
    }

    @Test
    void theSameCopySharesABandOnItsDaysAndOtherCopyNone() {
        long[] fire = Fingerprint.of(Prose.FIRE).bands(7);
        assertThat(shared(
                        fire,
                        Fingerprint.of(Prose.FIRE.replace("told reporters", "said"))
                                .bands(7)))
                .isPositive();
        assertThat(shared(fire, Fingerprint.of(Prose.VOTE).bands(7))).isZero();
        assertThat(shared(fire, Fingerprint.of(Prose.FIRE).bands(8))).isZero();
        assertThat(LongStream.of(fire).max().orElseThrow())
                .isLessThan(
                        LongStream.of(Fingerprint.of(Prose.VOTE).bands(8)).min().orElseThrow());
    }

    private static long shared(long[] one, long[] other) {
        return Arrays.stream(one)
                .filter(name -> Arrays.stream(other).anyMatch(each -> each == name))
                .count();
    }

    private static boolean same(String one, String other) {
        boolean same = Fingerprint.of(one).tellsTheSameAs(Fingerprint.of(other));
        assertThat(Fingerprint.of(other).tellsTheSameAs(Fingerprint.of(one))).isEqualTo(same);
        return same;
    }
}
