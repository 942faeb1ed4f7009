package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dateline.archive.Archive;
import dateline.archive.Snapshot;
import dateline.media.Media;
import dateline.search.find.Search;
import dateline.search.related.Related;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseTest {
    private static final Pattern MODULE = Pattern.compile("<module>(\\d)-([a-z]+)</module>");
    private static final Path ROOT = Path.of(System.getProperty("dateline.root"));
    private static final Map<String, Integer> MODULES = modules();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dateline");

    @Test
    void everyModuleIsAPackage() {
        assertThat(MODULES).hasSizeGreaterThanOrEqualTo(10);
        assertThat(HOUSE.stream().map(HouseTest::module).distinct())
                .containsExactlyInAnyOrderElementsOf(MODULES.keySet());
    }

    @Test
    void aModuleImportsOnlyModulesOfALowerNumber() {
        List<Dependency> wrong = HOUSE.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(HouseTest::climbs)
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void noModuleHasMoreThanAQuarterOfTheCode() throws IOException {
        Map<String, Long> lines = new TreeMap<>();
        for (Map.Entry<String, Integer> module : MODULES.entrySet()) {
            Path sources =
                    ROOT.resolve(module.getValue() + "-" + module.getKey()).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                lines.put(
                        module.getKey(),
                        files.filter(Files::isRegularFile)
                                .mapToLong(HouseTest::lines)
                                .sum());
            }
        }
        long all = lines.values().stream().mapToLong(Long::longValue).sum();
        assertThat(lines)
                .allSatisfy((module, count) -> assertThat(4 * count).as(module).isLessThanOrEqualTo(all));
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A search for a name finds only one thing. The main class is an exception: it has the program's name,
    /// which is also the trade's word for the place and date at the head of a story.
    @Test
    void aNameStandsForOneClass() {
        Map<String, Long> classes = HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info") && !name.equals("Dateline"))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        assertThat(classes.entrySet().stream().filter(name -> name.getValue() > 1))
                .isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        Stream.of("dateline.(**)", "dateline.(*)..")
                .forEach(slices -> SlicesRuleDefinition.slices()
                        .matching(slices)
                        .should()
                        .beFreeOfCycles()
                        .check(HOUSE));
    }

    @Test
    void oneClassComputesSha256() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dateline.envelope.Sha256")
                .should()
                .callMethod(MessageDigest.class, "getInstance", String.class)
                .check(HOUSE);
    }

    /// Jackson reads and writes all JSON. Vert.x has its own JSON, with other rules for times, bytes
    /// and numbers.
    @Test
    void oneLibraryReadsAndWritesJson() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.vertx.core.json..")
                .check(HOUSE);
    }

    /// Text from strangers reaches a terminal only through one class, which makes the text harmless.
    @Test
    void onlyOneClassPrintsToTheTerminal() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("dateline.bench..")
                .and()
                .doNotHaveFullyQualifiedName("dateline.command.Terminal")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    /// A page that reads the archive, the pictures or the recommendations directly would not be dropped
    /// when the data change. `RelatedPages` renders no page, but drops pages.
    @Test
    void pagesReadThroughTheSnapshotThatNotesWhatWasRead() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("dateline.site..")
                .and()
                .haveNameNotMatching("dateline\\.site\\.(SiteSnapshot|Answers|Site|RelatedPages)")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Archive.class, Snapshot.class, Media.class, Related.class, Search.class)
                .check(HOUSE);
    }

    /// The script removes these lines one by one, to see that the journey about stale pages notices each.
    @Test
    void eachLineOfTheListOfMutantsIsInItsFileOnce() throws IOException {
        String script = Files.readString(ROOT.resolve("bench/mutants"));
        Map<String, String> folders = Pattern.compile("(?m)^(\\w+)=([\\w/-]+)$")
                .matcher(script)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        List<MatchResult> mutants = Pattern.compile("(?m)^\\$(\\w+)/(\\w+\\.java)\\|(.+)$")
                .matcher(script)
                .results()
                .toList();
        assertThat(mutants).hasSizeGreaterThan(20);
        for (MatchResult mutant : mutants) {
            Path file = ROOT.resolve(Objects.requireNonNull(folders.get(mutant.group(1))))
                    .resolve(mutant.group(2));
            assertThat(Files.readAllLines(file))
                    .filteredOn(line -> line.contains(mutant.group(3)))
                    .as(mutant.group())
                    .hasSize(1);
        }
    }

    private static boolean climbs(Dependency dependency) {
        JavaClass from = dependency.getOriginClass();
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        return to.getPackageName().startsWith("dateline")
                && !module(from).equals(module(to))
                && number(from) <= number(to);
    }

    private static int number(JavaClass type) {
        return Objects.requireNonNull(MODULES.get(module(type)));
    }

    /// Returns the module of a class: `story` for `dateline.story.page`. A class without its own module belongs
    /// to `dateline`, the program.
    private static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 1 && MODULES.containsKey(parts[1]) ? parts[1] : "dateline";
    }

    /// Returns the numbers of the build's modules, by name.
    private static Map<String, Integer> modules() {
        try {
            String pom = Files.readString(ROOT.resolve("pom.xml"));
            return MODULE.matcher(pom)
                    .results()
                    .collect(Collectors.toMap(module -> module.group(2), module -> Integer.parseInt(module.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
