package dateline.search.related;

import dateline.search.IndexView;
import dateline.search.StoryVector;

/// A story with the weights of its words: compares itself with others.
public final class QueryVector {
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

    /// A hash table: the place of a word in the story plus 1, at the word's hash or after it; 0 for none.
    private final int[] places;

    public QueryVector(IndexView index, StoryVector story) {
        this.index = index;
        this.story = story;
        float[] weights = index.weights(story);
        this.headline = weighted(story.headline(), weights);
        this.lead = weighted(story.lead(), weights);
        this.body = weighted(story.body(), weights);
        this.places = places(story.words());
    }

    /// Compares the story with another. Each word of a headline is also one of the lead, and each of the lead
    /// one of the body.
    public Likeness with(StoryVector other) {
        float[] weights = index.weights(other);
        Sums headlines = new Sums();
        Sums leads = new Sums();
        Sums bodies = new Sums();
        for (int j = 0; j < weights.length; j++) {
            float weight = weights[j];
            int i = place(other.words()[j]);
            bodies.add(weight * DAMPED[other.body()[j]], i < 0 ? 0 : body[i]);
            if (other.lead()[j] > 0) {
                leads.add(weight * DAMPED[other.lead()[j]], i < 0 ? 0 : lead[i]);
                headlines.add(weight * DAMPED[other.headline()[j]], i < 0 ? 0 : headline[i]);
            }
        }
        return new Likeness(headlines.cosine(), leads.cosine(), leads.cosineOfTheRest(), bodies.cosine());
    }

    /// Returns the counts times the weights of their words, of length 1 together.
    private static float[] weighted(byte[] counts, float[] perWord) {
        float[] weights = new float[counts.length];
        double square = 0;
        for (int i = 0; i < counts.length; i++) {
            weights[i] = perWord[i] * DAMPED[counts[i]];
            square += weights[i] * weights[i];
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < counts.length && length > 0; i++) {
            weights[i] /= length;
        }
        return weights;
    }

    private static int[] places(int[] words) {
        int[] places = new int[Math.max(1, Integer.highestOneBit(words.length) << 4)];
        for (int i = 0; i < words.length; i++) {
            int at = words[i] & places.length - 1;
            while (places[at] != 0) {
                at = at + 1 & places.length - 1;
            }
            places[at] = i + 1;
        }
        return places;
    }

    /// Returns the place of a word in the story; negative if the story does not have it.
    private int place(int word) {
        int at = word & places.length - 1;
        while (places[at] != 0 && story.words()[places[at] - 1] != word) {
            at = at + 1 & places.length - 1;
        }
        return places[at] - 1;
    }

    /// The sums over the words of one field: the product with the query, and the square of the other's length.
    private static final class Sums {
        private double product;
        private double square;
        private double most;

        void add(float others, float ours) {
            product += others * ours;
            most = Math.max(most, others * ours);
            square += others * others;
        }

        double cosine() {
            return square == 0 ? 0 : product / Math.sqrt(square);
        }

        /// Returns what remains of the cosine without the word that counts most.
        double cosineOfTheRest() {
            return square == 0 ? 0 : (product - most) / Math.sqrt(square);
        }
    }
}
