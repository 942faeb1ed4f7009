package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaTopicsTest {

    @Test
    void snookerIsSport() {
        assertThat(MediaTopics.isWithin("medtop:20001063", "medtop:15000000")).isTrue();
    }

    @Test
    void aTopicIsWithinItselfAndNotWithinWhatIsNarrower() {
        assertThat(MediaTopics.isWithin("medtop:15000000", "medtop:15000000")).isTrue();
        assertThat(MediaTopics.isWithin("medtop:15000000", "medtop:20001063")).isFalse();
    }

    @Test
    void anotherBranchIsAnother() {
        assertThat(MediaTopics.isWithin("medtop:20001063", "medtop:04000000")).isFalse();
    }

    @Test
    void anOldSubjectCodeIsWithinTheTopicOfItsRoot() {
        assertThat(MediaTopics.isWithin("subj:15054001", "medtop:15000000")).isTrue();
        assertThat(MediaTopics.isWithin("subj:15054001", "subj:15054000")).isTrue();
        assertThat(MediaTopics.isWithin("subj:15054001", "medtop:04000000")).isFalse();
    }

    @Test
    void aSuppliersOwnCodeIsOnlyItself() {
        assertThat(MediaTopics.isWithin("tw:sport", "tw:sport")).isTrue();
        assertThat(MediaTopics.isWithin("tw:sport", "medtop:15000000")).isFalse();
    }
}
