package io.dateline.schemas;

/**
 * How a component is.
 *
 * @param alive false when only a restart can help
 * @param ready whether it does its work now
 * @param detail what a person should know, in one line
 */
public record Health(boolean alive, boolean ready, String detail) {

    public static Health ready(String detail) {
        return new Health(true, true, detail);
    }

    public static Health starting(String detail) {
        return new Health(true, false, detail);
    }

    public static Health failed(String detail) {
        return new Health(false, false, detail);
    }
}
