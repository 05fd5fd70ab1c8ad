package io.dateline.app.doctor;

import io.dateline.coder.parse.LexicaCache;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was built or converted beforehand. */
public final class ModelChecks {

    private ModelChecks() {}

    public static Finding lexica(Path cache) {
        return LexicaCache.isConverted(cache)
                ? Finding.good("models", "converted in " + cache)
                : Finding.note(
                        "models",
                        "not yet converted in " + cache,
                        "the first start does it in about a minute; 'dateline tool prepare' does it now");
    }

    public static Finding registryProgram(Path stackHome) {
        Path program = stackHome.resolve("apicurio");
        return Files.isDirectory(program)
                ? Finding.good("stack", "registry program in " + program)
                : Finding.note(
                        "stack",
                        "no registry program in " + program,
                        "'up' and 'demo' need it: build with 'mvn package', or start dateline by its launcher");
    }
}
