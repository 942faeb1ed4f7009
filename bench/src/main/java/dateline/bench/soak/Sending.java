package dateline.bench.soak;

import dateline.bench.copy.BenchFormat;
import dateline.bench.copy.BenchStory;
import dateline.bench.copy.Mark;
import java.util.List;
import java.util.stream.Collectors;

/// One dispatch as it is sent.
///
/// @param name the dispatch's name, without the folder of an import
/// @param waits whether a push asks for an answer only after all of it is visible
record Sending(
        int number, String name, Way way, BenchFormat format, Damage damage, boolean waits, List<BenchStory> tellings) {
    enum Way {
        PUSH,
        INBOX,
        IMPORT
    }

    String supplier() {
        return tellings.getFirst().supplier();
    }

    byte[] bytes() {
        String text = format.write(tellings, damage == Damage.BAD_NEIGHBOUR);
        Mark mark = tellings.getFirst().mark();
        return damage.bytes(text, format.isXml(), 31L * mark.story() + mark.number());
    }

    /// Returns the same copy as another dispatch.
    Sending again(int itsNumber, String itsName, Way itsWay) {
        return new Sending(itsNumber, itsName, itsWay, format, damage, false, tellings);
    }

    /// Returns the supplier and name under which the journal keeps the dispatch once, whichever way it is sent.
    String entry() {
        return supplier() + ' ' + (way == Way.IMPORT ? SoakImporter.FOLDER + '/' : "") + name;
    }

    boolean kills() {
        return !damage.isCut() && tellings.stream().anyMatch(telling -> telling.status() == BenchStory.Status.CANCELED);
    }

    /// Describes the dispatch for the engineer who looks into a difference.
    String line() {
        return "  #%d %s %s %s%s%s: %s"
                .formatted(
                        number,
                        name,
                        way,
                        format,
                        damage == Damage.NONE ? "" : " " + damage,
                        waits ? " waits" : "",
                        tellings.stream().map(BenchStory::line).collect(Collectors.joining("; ")));
    }
}
