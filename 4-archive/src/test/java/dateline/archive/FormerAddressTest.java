package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormerAddressTest extends DeskFixture {
    @Test
    void anAddressOfAnImportedSiteLeadsToItsStory() {
        desk.file("urn:a", 1, draft -> draft.formerAddresses.add("/2019/05/fire/"));
        assertThat(desk.seen.lookupFormerAddress("/2019/05/fire/")).isInstanceOf(Lookup.Shown.class);
        assertThat(desk.seen.lookupFormerAddress("/2019/05/")).isInstanceOf(Lookup.Unknown.class);
    }

    @Test
    void anAddressOfAnImportedSiteWorksInItsFormerSpelling() {
        desk.file("urn:a", 1, draft -> draft.formerAddresses.addAll(List.of("/2019/Brand-in-k%c3%b6ln/", "/?p=12")));
        for (String spelt :
                List.of("/2019/brand-in-k%C3%B6ln", "/2019/brand-in-köln/", "//2019/BRAND-IN-KÖLN", "/?p=12")) {
            assertThat(desk.seen.lookupFormerAddress(spelt)).as(spelt).isInstanceOf(Lookup.Shown.class);
        }
        for (String other : List.of("/", "/?p=1", "/?p=123", "/2019/brand-in-k%", "/2019")) {
            assertThat(desk.seen.lookupFormerAddress(other)).as(other).isInstanceOf(Lookup.Unknown.class);
        }
    }
}
