package dateline.bench.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/// A mean and its 95 % interval by bootstrap.
public record Interval(double mean, double low, double high) {
    private static final int SAMPLES = 1_000;

    /// Computes the interval. The same values always give the same interval.
    public static Interval of(double... values) {
        if (values.length == 0) {
            return new Interval(0, 0, 0);
        }
        Random random = new Random(1);
        double[] means = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[sample] = sum / values.length;
        }
        Arrays.sort(means);
        double mean = Arrays.stream(values).average().orElse(0);
        return new Interval(mean, means[SAMPLES / 40], means[SAMPLES - 1 - SAMPLES / 40]);
    }

    /// Returns it as tables print it: `.679 .643-.715`.
    @Override
    public String toString() {
        return short3(mean) + " " + short3(low) + "-" + short3(high);
    }

    /// Returns a share with three decimals and without the leading zero: `.679`.
    public static String short3(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
    }
}
