package dateline.search.related;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final long DAY = 24 * 60;

    @Test
    void reportsOfTwoSuppliersFromOneDayAreOneTelling() {
        Likeness likeness = new Likeness(0.2, 0.2, 0.1, 0.31); // a score of 0.46
        assertThat(likeness.isOneTellingOfTwoSuppliers(0)).isTrue();
        assertThat(likeness.isOneTelling(0)).isFalse();
    }

    @Test
    void reportsOfTwoSuppliersThatAreADayApartMustBeMoreAlike() {
        assertThat(new Likeness(0.2, 0.3, 0.1, 0.33).isOneTellingOfTwoSuppliers(-DAY))
                .isFalse(); // 0.53
        Likeness more = new Likeness(0.2, 0.3, 0.1, 0.36); // 0.56
        assertThat(more.isOneTellingOfTwoSuppliers(-DAY)).isTrue();
        assertThat(more.isOneTellingOfTwoSuppliers(-DAY - 1)).isFalse();
    }

    @Test
    void leadsThatShareOneWordMakeNoStoriesRelatedWhoseTextsAreALittleAlike() {
        assertThat(new Likeness(0.35, 0.13, 0.001, 0.13).isRelated()).isFalse();
        assertThat(new Likeness(0, 0.08, 0.05, 0.06).isRelated()).isTrue();
    }

    @Test
    void textsThatAreAlikeAreEnough() {
        assertThat(new Likeness(0, 0, 0, 0.15).isRelated()).isTrue();
    }
}
