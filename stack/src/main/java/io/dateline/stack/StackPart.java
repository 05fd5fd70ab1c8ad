package io.dateline.stack;

/** The three servers of a stack. */
public enum StackPart {
    BROKER,
    DATABASE,
    REGISTRY;

    /** The name in messages and of the folder or log file: the constant in lower case. */
    public String label() {
        return switch (this) {
            case BROKER -> "broker";
            case DATABASE -> "database";
            case REGISTRY -> "registry";
        };
    }
}
