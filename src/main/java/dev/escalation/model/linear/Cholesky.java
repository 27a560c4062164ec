package dev.escalation.model.linear;

/** Solves symmetric positive definite systems without a native library. */
final class Cholesky {
    private Cholesky() {}

    /**
     * Solves {@code matrix · result = right}.
     *
     * @param matrix row-major, only the lower triangle is read; overwritten by its factor
     * @throws ArithmeticException if the matrix is not positive definite
     */
    static double[] solve(double[] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i * size + j] = (matrix[i * size + j] - dot(matrix, i, j, size)) / matrix[j * size + j];
            }
            double pivot = matrix[i * size + i] - dot(matrix, i, i, size);
            if (!(pivot > 0)) {
                throw new ArithmeticException("not positive definite at row " + i);
            }
            matrix[i * size + i] = Math.sqrt(pivot);
        }
        return backward(matrix, forward(matrix, right));
    }

    private static double dot(double[] factor, int row, int column, int size) {
        double sum = 0;
        for (int k = 0; k < column; k++) {
            sum += factor[row * size + k] * factor[column * size + k];
        }
        return sum;
    }

    private static double[] forward(double[] factor, double[] right) {
        int size = right.length;
        double[] result = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                result[i] -= factor[i * size + k] * result[k];
            }
            result[i] /= factor[i * size + i];
        }
        return result;
    }

    private static double[] backward(double[] factor, double[] result) {
        int size = result.length;
        for (int i = size - 1; i >= 0; i--) {
            result[i] /= factor[i * size + i];
            for (int k = 0; k < i; k++) {
                result[k] -= factor[i * size + k] * result[i];
            }
        }
        return result;
    }
}
