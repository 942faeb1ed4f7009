package dateline.bench.soak;

import java.io.IOException;

/// Pushes dispatches to the program, each again and again until it is acknowledged.
final class SoakPusher {
    private final Door door;
    private final Ledger ledger;
    private final Watch watch;

    SoakPusher(Door door, Ledger ledger, Watch watch) {
        this.door = door;
        this.ledger = ledger;
        this.watch = watch;
    }

    void push(Sending sending) throws InterruptedException {
        byte[] bytes = sending.bytes();
        while (!isTaken(sending, bytes)) {
            Thread.sleep(20);
        }
    }

    private boolean isTaken(Sending sending, byte[] bytes) {
        try {
            Door.Answer answer = door.push(sending.supplier(), sending.name(), bytes, sending.waits());
            if (answer.status() == 503) {
                return false;
            }
            if (answer.status() != (sending.waits() ? 200 : 202) && !isRefused(sending, answer)) {
                ledger.difference(
                        "A push was answered with " + answer.status() + " " + answer.body() + "\n" + sending.line());
                return true;
            }
            ledger.acknowledge(sending, answer);
            if (sending.waits() && sending.kills()) {
                watch.killed(sending);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Returns whether a 422 is the right answer: damaged copy is kept, but its supplier learns that nothing
    /// was taken from it.
    private static boolean isRefused(Sending sending, Door.Answer answer) {
        return answer.status() == 422 && sending.damage() != Damage.NONE && sending.damage() != Damage.BAD_NEIGHBOUR;
    }
}
