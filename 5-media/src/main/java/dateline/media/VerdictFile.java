package dateline.media;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The content of `verdict.json`. Either `refused` or `accepted` is present.
///
/// @param recipe the recipe that made the renditions
record VerdictFile(
        int recipe, @Nullable Refused refused, @Nullable Accepted accepted) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static byte[] write(Verdict verdict) {
        return JSON.writeValueAsBytes(
                switch (verdict) {
                    case Refused refused -> new VerdictFile(RenditionMaker.RECIPE, refused, null);
                    case Accepted accepted -> new VerdictFile(RenditionMaker.RECIPE, null, accepted);
                });
    }

    /// Reads a verdict; empty if it was made with another recipe than the present one.
    static Optional<Verdict> read(byte[] json) {
        VerdictFile card = JSON.readValue(json, VerdictFile.class);
        if (card == null || card.recipe != RenditionMaker.RECIPE) {
            return Optional.empty();
        }
        return Optional.ofNullable(card.accepted != null ? card.accepted : card.refused);
    }
}
