package dateline.site;

/// The work that may still be done for one request. Not thread-safe.
final class Effort {
    private int steps;

    Effort(int steps) {
        this.steps = steps;
    }

    void spend(int more) {
        steps -= more;
    }

    boolean isSpent() {
        return steps <= 0;
    }
}
