package dev.escalation.explain.shap;

/**
 * Gauss-Legendre quadrature on [0, 1]: {@code ∫₀¹ f(t) dt = Σ weight · f(point)}, exact for polynomials up to degree
 * {@code 2 · points - 1}.
 */
record GaussLegendre(double[] points, double[] weights) {
    /** @param count number of points, at least 1 */
    static GaussLegendre of(int count) {
        double[] points = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            // Roots of the Legendre polynomial by Newton's method; the start is Tricomi's approximation.
            double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double[] legendre = legendre(count, x);
            for (int iteration = 0; iteration < 100 && Math.abs(legendre[0] / legendre[1]) > 1e-16; iteration++) {
                x -= legendre[0] / legendre[1];
                legendre = legendre(count, x);
            }
            points[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - x * x) * legendre[1] * legendre[1]);
        }
        return new GaussLegendre(points, weights);
    }

    /** Value and derivative at x of the Legendre polynomial of the given degree, by the three-term recurrence. */
    private static double[] legendre(int degree, double x) {
        double before = 1;
        double value = x;
        for (int k = 2; k <= degree; k++) {
            double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
            before = value;
            value = next;
        }
        return new double[] {value, degree * (x * value - before) / (x * x - 1)};
    }
}
