package dateline.search.related;

import dateline.search.IndexView;
import dateline.search.StoryVector;

/// The story for which related ones are wanted, with the weights of its words: compares itself with others.
final class QueryVector {
    private static final float[] DAMPED = new float[128];

    static {
        for (int count = 1; count < DAMPED.length; count++) {
            DAMPED[count] = (float) (1 + Math.log(count));
        }
    }

    private final IndexView index;
    private final StoryVector story;
    private final float[] headline;
    private final float[] lead;
    private final float[] body;

    QueryVector(IndexView index, StoryVector story) {
        this.index = index;
        this.story = story;
        this.headline = weighted(story.headline());
        this.lead = weighted(story.lead());
        this.body = weighted(story.body());
    }

    /// Compares the story with another.
    Likeness with(StoryVector other) {
        Sums sums = new Sums();
        int i = 0;
        for (int j = 0; j < other.words().length; j++) {
            int word = other.words()[j];
            float weight = index.weight(word);
            while (i < story.words().length && story.words()[i] < word) {
                i++;
            }
            boolean shared = i < story.words().length && story.words()[i] == word;
            sums.add(0, weight * damped(other.headline()[j]), shared ? headline[i] : 0);
            sums.add(1, weight * damped(other.lead()[j]), shared ? lead[i] : 0);
            sums.add(2, weight * damped(other.body()[j]), shared ? body[i] : 0);
        }
        return new Likeness(sums.cosine(0), sums.cosine(1), sums.cosine(2));
    }

    /// Returns the counts times the weights of their words, of length 1 together.
    private float[] weighted(byte[] counts) {
        float[] weights = new float[counts.length];
        double square = 0;
        for (int i = 0; i < counts.length; i++) {
            weights[i] = index.weight(story.words()[i]) * damped(counts[i]);
            square += weights[i] * weights[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < counts.length && length > 0; i++) {
            weights[i] /= length;
        }
        return weights;
    }

    /// A word that stands twice as often does not tell twice as much.
    private static float damped(byte count) {
        return DAMPED[count];
    }

    /// The sums of one comparison: for each field the product with the query, and the square of the other's length.
    private static final class Sums {
        private final double[] products = new double[3];
        private final double[] squares = new double[3];

        void add(int field, float others, float ours) {
            products[field] += others * ours;
            squares[field] += others * others;
        }

        double cosine(int field) {
            return squares[field] == 0 ? 0 : products[field] / Math.sqrt(squares[field]);
        }
    }
}
