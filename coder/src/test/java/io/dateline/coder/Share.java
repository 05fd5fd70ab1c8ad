package io.dateline.coder;

/** Counts how many of how many are right. */
public final class Share {
    private int right;
    private int total;

    public void add(boolean isRight) {
        total++;
        right += isRight ? 1 : 0;
    }

    public double value() {
        return total == 0 ? 1 : (double) right / total;
    }

    @Override
    public String toString() {
        return String.format("%d of %d right = %.3f", right, total, value());
    }
}
