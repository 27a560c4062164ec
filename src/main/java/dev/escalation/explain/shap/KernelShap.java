package dev.escalation.explain.shap;

import dev.escalation.model.Matrix;
import dev.escalation.task.Progress;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Interventional Shapley values of any function of a row: what is not known of a row is taken from rows of a background.
 *
 * <p>The values minimise the kernel-weighted squares of Lundberg and Lee (2017) under the constraint that they add up.
 * Their normal equations have a known matrix {@code (1/2 - c) I + c 11ᵀ} (Covert and Lee, 2021), so that with
 * {@code b = E[z (v(z) - v(∅))]} over coalitions z drawn by the kernel
 * {@code value_i = (b_i - mean(b)) / (1/2 - c) + (v(all) - v(∅)) / d}. If all coalitions fit the budget the expectation is
 * a sum over all of them and the values are exact; else it is a mean over drawn pairs of a coalition and its complement,
 * unbiased, and its standard error comes from the spread of the pairs.
 */
public final class KernelShap {
    /**
     * One row explained.
     *
     * @param base mean output of the background
     * @param contributions one per feature; with the base they add up to the output
     * @param standardErrors of the contributions; all 0 if every coalition was used
     */
    public record Estimate(double base, double[] contributions, double[] standardErrors) {}

    private final ToDoubleFunction<double[]> model;
    private final Matrix background;
    private final double[] row;
    private final int features;
    private final double base;
    private final double whole;

    private KernelShap(ToDoubleFunction<double[]> model, Matrix background, double[] row) {
        this.model = model;
        this.background = background;
        this.row = row;
        this.features = row.length;
        this.base = value(new boolean[features]);
        this.whole = model.applyAsDouble(row) - base;
    }

    /**
     * Explains one row.
     *
     * @param background rows that stand for what is usual, at least one
     * @param row one value per column of the background
     * @param mostCoalitions that may be valued, at least 4; each takes one call of the model per background row
     * @param seed of the draw, where one is needed
     * @throws IllegalArgumentException if the row does not fit the background or there is no background
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Estimate explain(
            ToDoubleFunction<double[]> model,
            Matrix background,
            double[] row,
            int mostCoalitions,
            long seed,
            Progress progress) {
        if (background.rows() == 0 || background.width() != row.length || row.length == 0 || mostCoalitions < 4) {
            throw new IllegalArgumentException("a row of " + row.length + " values, " + background.rows()
                    + " background rows of " + background.width() + " and " + mostCoalitions + " coalitions");
        }
        KernelShap shap = new KernelShap(model, background, row);
        if (row.length == 1) {
            return new Estimate(shap.base, new double[] {shap.whole}, new double[1]);
        }
        boolean all = row.length < 31 && 1 << row.length <= mostCoalitions;
        return all ? shap.exact(progress) : shap.sampled(mostCoalitions / 2, new Random(seed), progress);
    }

    private Estimate exact(Progress progress) {
        double[] sizes = sizeProbabilities();
        double[] sum = new double[features];
        int all = 1 << features;
        progress.stage("Explaining", all);
        for (int mask = 1; mask < all - 1; mask++) {
            progress.checkCancelled();
            int size = Integer.bitCount(mask);
            boolean[] known = new boolean[features];
            for (int i = 0; i < features; i++) {
                known[i] = (mask >> i & 1) == 1;
            }
            double probability = sizes[size] / choose(size);
            add(sum, known, probability * (value(known) - base));
            progress.advancedTo(mask);
        }
        return new Estimate(base, contributions(sum), new double[features]);
    }

    private Estimate sampled(int pairs, Random random, Progress progress) {
        double[] sizes = sizeProbabilities();
        double[] mean = new double[features];
        double[] squares = new double[features];
        progress.stage("Explaining", pairs);
        for (int pair = 1; pair <= pairs; pair++) {
            progress.checkCancelled();
            boolean[] known = draw(sizes, random);
            double[] both = new double[features];
            add(both, known, (value(known) - base) / 2);
            for (int i = 0; i < features; i++) {
                known[i] = !known[i];
            }
            add(both, known, (value(known) - base) / 2);
            double[] one = contributions(both);
            for (int i = 0; i < features; i++) {
                double difference = one[i] - mean[i];
                mean[i] += difference / pair;
                squares[i] += difference * (one[i] - mean[i]);
            }
            progress.advancedTo(pair);
        }
        double[] errors = new double[features];
        for (int i = 0; i < features; i++) {
            errors[i] = Math.sqrt(squares[i] / (pairs - 1) / pairs);
        }
        return new Estimate(base, mean, errors);
    }

    /** Mean output over the background with the known values from the row. */
    private double value(boolean[] known) {
        double sum = 0;
        for (int other = 0; other < background.rows(); other++) {
            double[] mixed = background.row(other);
            for (int i = 0; i < features; i++) {
                mixed[i] = known[i] ? row[i] : mixed[i];
            }
            sum += model.applyAsDouble(mixed);
        }
        return sum / background.rows();
    }

    private double[] contributions(double[] b) {
        double mean = 0;
        for (double value : b) {
            mean += value / features;
        }
        double[] contributions = new double[features];
        for (int i = 0; i < features; i++) {
            contributions[i] = (b[i] - mean) / (0.5 - bothKnown()) + whole / features;
        }
        return contributions;
    }

    /** c: probability that two given features are both in a drawn coalition. */
    private double bothKnown() {
        double[] sizes = sizeProbabilities();
        double sum = 0;
        for (int size = 2; size < features; size++) {
            sum += sizes[size] * size * (size - 1) / ((double) features * (features - 1));
        }
        return sum;
    }

    /** By size of a coalition the probability of drawing one: proportional to 1 / (size (d - size)). */
    private double[] sizeProbabilities() {
        double[] probabilities = new double[features];
        double sum = 0;
        for (int size = 1; size < features; size++) {
            probabilities[size] = 1.0 / ((double) size * (features - size));
            sum += probabilities[size];
        }
        for (int size = 1; size < features; size++) {
            probabilities[size] /= sum;
        }
        return probabilities;
    }

    private boolean[] draw(double[] sizes, Random random) {
        double left = random.nextDouble();
        int size = 1;
        while (size < features - 1 && left >= sizes[size]) {
            left -= sizes[size++];
        }
        boolean[] known = new boolean[features];
        // Selection sampling: each feature with the chance that so many of the remaining are still wanted.
        int wanted = size;
        for (int i = 0; i < features; i++) {
            if (random.nextInt(features - i) < wanted) {
                known[i] = true;
                wanted--;
            }
        }
        return known;
    }

    private static void add(double[] sum, boolean[] known, double amount) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += known[i] ? amount : 0;
        }
    }

    private double choose(int size) {
        double ways = 1;
        for (int i = 1; i <= size; i++) {
            ways *= (double) (features - size + i) / i;
        }
        return ways;
    }
}
