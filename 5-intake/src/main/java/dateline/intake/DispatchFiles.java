package dateline.intake;

import dateline.copy.WireFile;
import dateline.journal.Entry;
import dateline.wire.Dispatch;
import dateline.wire.outward.ShownAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Makes the file that readers get of a dispatch. Through it, they find the parts that the dispatch names by
/// their addresses, and the copy that its supplier sent before.
final class DispatchFiles {
    private final DispatchReader.Parts parts;
    private final DispatchReader.KeptCopy kept;

    DispatchFiles(DispatchReader.Parts parts, DispatchReader.KeptCopy kept) {
        this.parts = parts;
        this.kept = kept;
    }

    WireFile file(long number, Dispatch dispatch) {
        String address = dispatch.via().isFeed() ? dispatch.name() : null;
        return new WireFile(
                dispatch.name(),
                dispatch.bytes(),
                address,
                dispatch.charset(),
                link -> part(number, dispatch, link),
                words -> containing(dispatch.supplier(), words, number));
    }

    private List<WireFile> containing(String supplier, String words, long before) {
        return kept.containing(supplier, words, before).stream()
                .filter(Entry.Intact.class::isInstance)
                .map(Entry.Intact.class::cast)
                .map(entry -> file(entry.number(), entry.dispatch()))
                .toList();
    }

    /// @param link the part's address as the dispatch writes it, which may be relative
    private Optional<WireFile> part(long number, Dispatch dispatch, String link) {
        if (!dispatch.via().isFeed()) {
            return Optional.empty();
        }
        try {
            String name = ShownAddress.of(URI.create(dispatch.name()).resolve(link));
            return parts.find(dispatch.supplier(), name, number)
                    .map(part -> new WireFile(name, part.bytes(), name, part.charset()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
