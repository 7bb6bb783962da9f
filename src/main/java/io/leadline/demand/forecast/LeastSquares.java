package io.leadline.demand.forecast;

/** Linear least squares by normal equations, for the few unknowns of forecasting models. */
final class LeastSquares {

    private LeastSquares() {}

    /**
     * Solves (A + ridge · diagonal) x = b for a symmetric positive matrix by Cholesky's method, in place.
     *
     * @return the solution, or an empty array where the matrix is singular
     */
    static double[] solve(double[][] a, double[] b, double ridge) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            a[i][i] += ridge * a[i][i] + 1e-300;
        }
        for (int j = 0; j < n; j++) {
            double diagonal = a[j][j];
            double before = diagonal;
            for (int k = 0; k < j; k++) {
                diagonal -= a[j][k] * a[j][k];
            }
            if (!(diagonal > 1e-12 * before)) {
                return new double[0];
            }
            double root = Math.sqrt(diagonal);
            a[j][j] = root;
            for (int i = j + 1; i < n; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = sum / root;
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= a[i][k] * x[k];
            }
            x[i] = sum / a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < n; k++) {
                sum -= a[k][i] * x[k];
            }
            x[i] = sum / a[i][i];
        }
        return x;
    }

    /**
     * Solves A x = b under the conditions c · x = target by Lagrange's method, x = A⁻¹ (b + Σ λ c).
     *
     * @param a symmetric positive; only its lower half is read
     * @return the solution, or an empty array where there is none
     */
    static double[] solveWithin(double[][] a, double[] b, double[][] conditions, double[] targets) {
        int m = conditions.length;
        double[] free = solve(copy(a), b, 0);
        double[][] along = new double[m][];
        for (int g = 0; g < m; g++) {
            along[g] = solve(copy(a), conditions[g], 0);
            if (along[g].length == 0) {
                return along[g];
            }
        }
        if (free.length == 0) {
            return free;
        }
        double[][] gram = new double[m][m];
        double[] missing = new double[m];
        for (int g = 0; g < m; g++) {
            missing[g] = targets[g] - dot(conditions[g], free);
            for (int h = 0; h < m; h++) {
                gram[g][h] = dot(conditions[g], along[h]);
            }
        }
        double[] lambda = solve(gram, missing, 0);
        for (int g = 0; g < lambda.length; g++) {
            for (int k = 0; k < free.length; k++) {
                free[k] += lambda[g] * along[g][k];
            }
        }
        return free;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    private static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }

    /** Intercept and slope of a straight line through the values at positions 1, 2, …, n. */
    static double[] line(double[] values) {
        int n = values.length;
        double mean = Sums.mean(values);
        double slope = 0;
        for (int t = 0; t < n; t++) {
            slope += (t - (n - 1) / 2.0) * values[t];
        }
        slope = n < 2 ? 0 : slope * 12 / ((double) n * ((double) n * n - 1));
        return new double[] {mean - slope * (n + 1) / 2.0, slope};
    }
}
