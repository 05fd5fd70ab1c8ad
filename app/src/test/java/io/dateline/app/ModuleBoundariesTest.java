package io.dateline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house as docs/architecture.md draws it. */
@AnalyzeClasses(packages = "io.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleBoundariesTest {

    @ArchTest
    static final ArchRule theContractKnowsNobody = none(
                    "schemas", "reader", "coder", "store", "stack", "ingest", "enrich", "sink", "console", "app")
            .because("every module depends on the contract, so it can depend on none");

    @ArchTest
    static final ArchRule readerIsALibrary = none(
                    "reader", "coder", "store", "stack", "ingest", "enrich", "sink", "console", "app")
            .because("bytes become articles without network, broker or database");

    @ArchTest
    static final ArchRule coderIsALibrary = none(
                    "coder", "reader", "store", "stack", "ingest", "enrich", "sink", "console", "app")
            .because("text becomes events without network, broker or database");

    @ArchTest
    static final ArchRule storeIsAContract = none(
                    "store", "reader", "coder", "stack", "ingest", "enrich", "sink", "console", "app")
            .because("sink and console meet in the store, so it can know neither");

    @ArchTest
    static final ArchRule ingestMeetsOthersInTopics = none(
                    "ingest", "coder", "store", "stack", "enrich", "sink", "console", "app")
            .because("stages run as processes of their own and meet in topics");

    @ArchTest
    static final ArchRule enrichMeetsOthersInTopics = none(
                    "enrich", "reader", "store", "stack", "ingest", "sink", "console", "app")
            .because("stages run as processes of their own and meet in topics");

    @ArchTest
    static final ArchRule sinkMeetsOthersInTopicsAndStore = none(
                    "sink", "reader", "coder", "stack", "ingest", "enrich", "console", "app")
            .because("stages run as processes of their own and meet in topics and the store");

    @ArchTest
    static final ArchRule consoleReadsTheStore = none(
                    "console", "reader", "coder", "stack", "ingest", "enrich", "sink", "app")
            .because("the console shows what is stored and runs as a process of its own");

    @ArchTest
    static final ArchRule librariesKnowNoTransport = noClasses()
            .that()
            .resideInAnyPackage("io.dateline.reader..", "io.dateline.coder..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "java.net.http..", "org.apache.hc..", "java.sql..")
            .because("the same code serves the pipeline and the offline tools");

    @ArchTest
    static final ArchRule confluentStaysInTheContract = noClasses()
            .that()
            .resideOutsideOfPackages("io.dateline.schemas..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.confluent..")
            .because("the registry client may be swapped in one place");

    @ArchTest
    static final ArchRule theParserCanBeReplaced = noClasses()
            .that()
            .resideOutsideOfPackage("io.dateline.coder.parse..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.emory..")
            .because("NLP4J is no longer developed and stays behind our own interface");

    /** No class of the first module depends on one of the others. */
    private static ArchRule none(String module, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = "io.dateline." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("io.dateline." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(false);
    }
}
