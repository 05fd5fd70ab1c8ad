package io.dateline.app;

import picocli.CommandLine.IVersionProvider;

/** Version of this build, from its jar. */
final class Version implements IVersionProvider {

    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"dateline " + current() + " (Java " + System.getProperty("java.version") + ")"};
    }
}
