package dateline.bench.soak;

import dateline.bench.copy.BenchFormat;
import dateline.bench.copy.BenchStory;
import dateline.bench.soak.Inventor.Invention;
import dateline.bench.soak.Sending.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// All dispatches of a run, in the order in which they are sent: stories of every fate, shuffled and packed
/// into dispatches of every format.
///
/// @param begin the start of the run
/// @param meanwhile the number of seconds after the start within which embargoes and licences end during
///     the run
record Plan(long seed, Instant begin, int meanwhile, List<Sending> sendings) {
    private static final int MOST_IN_ONE = 4;

    static Plan of(long seed, int dispatches, Instant begin) {
        int meanwhile = Math.clamp(dispatches / 60, 12, 900);
        return new Plan(seed, begin, meanwhile, new Packing(new Random(seed), begin, dispatches, meanwhile).sendings());
    }

    private static final class Packing {
        private final Random random;
        private final int dispatches;
        private final List<Invention> inventions = new ArrayList<>();
        private final Map<String, List<BenchStory>> open = new HashMap<>();
        private final List<Sending> sendings = new ArrayList<>();

        Packing(Random random, Instant begin, int dispatches, int meanwhile) {
            this.random = random;
            this.dispatches = dispatches;
            Inventor inventor = new Inventor(random, begin, dispatches, meanwhile);
            while (inventions.size() < dispatches * 5 / 4) {
                inventions.addAll(inventor.story());
            }
            Collections.shuffle(inventions, random);
        }

        List<Sending> sendings() {
            for (Invention each : inventions) {
                if (sendings.size() >= dispatches) {
                    break;
                }
                take(each);
            }
            return List.copyOf(sendings);
        }

        private void take(Invention each) {
            List<BenchFormat> formats = List.of(BenchFormat.values()).stream()
                    .filter(format ->
                            format.canSay(each.telling()) && each.damage().canBefall(format))
                    .toList();
            BenchFormat format = formats.get(random.nextInt(formats.size()));
            if (each.damage() != Damage.NONE || !format.can(BenchFormat.Can.SEVERAL)) {
                add(format, each.damage(), List.of(each.telling()));
                return;
            }
            String pack = format + each.telling().supplier();
            if (tellsOfTheSame(open.getOrDefault(pack, List.of()), each.telling())) {
                close(format, pack);
            }
            List<BenchStory> together = open.computeIfAbsent(pack, none -> new ArrayList<>());
            together.add(each.telling());
            if (random.nextInt(MOST_IN_ONE) < together.size()) {
                close(format, pack);
            }
        }

        /// Returns whether the dispatch already has an item with the same id. An id that several items of one
        /// feed share identifies none of them (decision 0009).
        private static boolean tellsOfTheSame(List<BenchStory> together, BenchStory telling) {
            String guid = telling.guid();
            return guid != null && together.stream().anyMatch(other -> guid.equals(other.guid()));
        }

        private void close(BenchFormat format, String pack) {
            boolean spoilt = random.nextInt(20) == 0;
            add(format, spoilt ? Damage.BAD_NEIGHBOUR : Damage.NONE, List.copyOf(open.remove(pack)));
        }

        private void add(BenchFormat format, Damage damage, List<BenchStory> tellings) {
            int number = sendings.size();
            String name = String.format(Locale.ROOT, "s%06d.%s", number, format.suffix());
            Way way = way(tellings.getFirst().supplier());
            Sending sending = new Sending(
                    number, name, way, format, damage, way == Way.PUSH && random.nextInt(20) == 0, tellings);
            sendings.add(sending.kills() && way == Way.PUSH && random.nextBoolean() ? waiting(sending) : sending);
            if (random.nextInt(100) < 3) {
                again(sendings.get(random.nextInt(sendings.size())));
            }
        }

        /// Sends an earlier dispatch again, under the same name or another.
        private void again(Sending earlier) {
            int number = sendings.size();
            String name = random.nextBoolean() ? earlier.name() : "again-" + number + '-' + earlier.name();
            sendings.add(earlier.again(number, name, random.nextBoolean() ? earlier.way() : Way.PUSH));
        }

        private static Sending waiting(Sending sending) {
            return new Sending(
                    sending.number(),
                    sending.name(),
                    sending.way(),
                    sending.format(),
                    sending.damage(),
                    true,
                    sending.tellings());
        }

        /// Chooses a way in. Only two suppliers' copy is imported, because each import starts a program.
        private Way way(String supplier) {
            int drawn = random.nextInt(100);
            boolean imports = Inventor.SUPPLIERS.indexOf(supplier) < 2;
            return drawn < 72 ? Way.PUSH : drawn < 86 || !imports ? Way.INBOX : Way.IMPORT;
        }
    }
}
