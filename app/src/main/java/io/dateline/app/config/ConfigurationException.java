package io.dateline.app.config;

import java.util.List;

/** All that is wrong with the configuration, one line a fault. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(String fault) {
        super(fault);
    }

    ConfigurationException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
