package dateline.archive;

import static dateline.archive.RuleDrafts.any;
import static dateline.archive.RuleDrafts.held;
import static dateline.archive.RuleDrafts.rule;
import static dateline.archive.RuleDrafts.subject;
import static dateline.archive.RuleDrafts.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Picture;
import dateline.story.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The newsroom's rules, and its terms for a supplier.
class RulesTest extends DeskFixture {
    @Test
    void aRuleForASubjectAlsoAppliesToNarrowerSubjects() {
        rules(rule(subject("medtop:15000000"), "sport", null, null, null));
        desk.file("urn:a", 1, draft -> draft.subjects.add(new Subject("medtop:20001063", "snooker")));
        assertThat(desk.only().section()).isEqualTo("sport");
    }

    @Test
    void forEachEffectTheFirstRuleThatSetsItDecides() {
        rules(rule(subject("medtop:15000000"), "sport", null, null, null), rule(any(), "news", false, null, null));
        desk.file("urn:a", 1, draft -> draft.subjects.add(new Subject("medtop:15000000", null)));
        assertThat(desk.archive.held(10)).extracting(HeldStory::hold).containsExactly(Hold.EDITOR);
        decide(Decision.Kind.RELEASE, desk.archive.held(10).getFirst().id());
        assertThat(desk.only().section()).isEqualTo("sport");
    }

    @Test
    void aRuleOnUsageTermsExpiresAStoryOrDropsAPicture() {
        rules(
                rule(terms("(?i)no archiv"), null, null, Duration.ofDays(1), null),
                rule(terms("(?i)web out"), null, null, null, false));
        Picture printOnly = new Picture(
                null,
                null,
                "Not for the web",
                null,
                "WEB OUT",
                Desk.picture(null, "a.jpg").renditions());
        desk.file("urn:a", 1, draft -> {
            draft.usageTerms = "No archival use.";
            draft.pictures.addAll(List.of(printOnly, Desk.picture(null, "b.jpg")));
        });
        assertThat(desk.only().pictures())
                .extracting(shown -> shown.picture().caption())
                .containsExactly("A harbour");
        desk.now = desk.now.plus(Duration.ofDays(1));
        desk.archive.liftDue().join();
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void aChangedRuleAffectsThePastOnlyWhenItIsApplied() {
        desk.file("urn:a", 1, draft -> draft.subjects.add(new Subject("tw:regatta", null)));
        desk.file("urn:b", 1);
        desk.close();
        desk = new Desk(folder, List.of(rule(subject("tw:regatta"), "sport", null, null, null)), null);
        desk.now = Instant.parse("2026-03-01T12:00:00Z");
        List<Rerouted> would = desk.archive.wouldReroute(Instant.EPOCH);
        assertThat(would)
                .extracting(Rerouted::headline, Rerouted::fromSection, Rerouted::toSection)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("urn:a v1", "news", "sport"));
        assertThat(desk.seen.newest("sport", 9)).isEmpty();
        desk.archive.reroute(Instant.EPOCH).join();
        assertThat(desk.seen.newest("sport", 9)).hasSize(1);
        assertThat(desk.archive.wouldReroute(Instant.EPOCH)).isEmpty();
    }

    @Test
    void changedRulesApplyToTheHistoryAndCanHoldAShownUpdate() {
        desk.file("urn:a", 1);
        desk.file("urn:a", 2, draft -> draft.usageTerms = "libel");
        desk.file("urn:a", 3);
        desk.file("urn:b", 1);
        desk.file("urn:b", 2, draft -> draft.usageTerms = "libel");
        Instant now = desk.now;
        desk.close();
        desk = new Desk(folder, List.of(held("libel")), null);
        desk.now = now;
        desk.archive.reroute(Instant.EPOCH).join();
        assertThat(desk.headlines()).containsExactly("urn:b v1", "urn:a v3");
        Article a = desk.seen.newest(2).getLast();
        assertThat(desk.seen.history(a.id()))
                .extracting(edition -> edition.story().identity().version())
                .containsExactly("3", "1");
        assertThat(desk.archive.wouldReroute(Instant.EPOCH)).isEmpty();
    }

    @Test
    void aSupplierWhoseCopyIsHeldIsNotPublished() {
        desk.send("slow", "a.json", Desk.reading(List.of(StoryDrafts.story("a")), List.of()), null);
        assertThat(desk.headlines()).isEmpty();
    }
}
