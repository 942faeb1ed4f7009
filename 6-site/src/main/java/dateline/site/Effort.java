package dateline.site;

/// How much work may still be done for one request. Not for several threads.
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
