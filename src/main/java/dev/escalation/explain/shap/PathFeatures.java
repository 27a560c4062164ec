package dev.escalation.explain.shap;

import java.util.Arrays;

/**
 * The different features tested between the root and a node, in the order of their first tests. In a combination of
 * outcomes, bit i tells whether all tests on feature i so far are met.
 *
 * @param features index of each
 * @param coverRatios for each the product of cover ratios of its edges, above 0
 */
record PathFeatures(int[] features, double[] coverRatios) {
    static final PathFeatures NONE = new PathFeatures(new int[0], new double[0]);

    int count() {
        return features.length;
    }

    int feature(int i) {
        return features[i];
    }

    double coverRatio(int i) {
        return coverRatios[i];
    }

    /** Where a feature stands, or -1. */
    int indexOf(int feature) {
        for (int i = 0; i < features.length; i++) {
            if (features[i] == feature) {
                return i;
            }
        }
        return -1;
    }

    /** With one edge more. */
    PathFeatures and(int feature, double ratio) {
        int index = indexOf(feature);
        int[] newFeatures = index < 0 ? Arrays.copyOf(features, features.length + 1) : features;
        double[] newRatios = Arrays.copyOf(coverRatios, newFeatures.length);
        if (index < 0) {
            newFeatures[features.length] = feature;
            newRatios[features.length] = ratio;
        } else {
            newRatios[index] *= ratio;
        }
        return new PathFeatures(newFeatures, newRatios);
    }

    /** Writes for each combination 1 if all tests on feature i are met, else 0. */
    void met(int i, double[] met, int combinations) {
        for (int combination = 0; combination < combinations; combination++) {
            met[combination] = combination >> i & 1;
        }
    }
}
