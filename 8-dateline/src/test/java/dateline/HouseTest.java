package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseTest {
    private static final Map<String, Integer> MODULES = Map.ofEntries(
            Map.entry("database", 0),
            Map.entry("wire", 1),
            Map.entry("journal", 2),
            Map.entry("story", 3),
            Map.entry("archive", 4),
            Map.entry("media", 5),
            Map.entry("related", 6),
            Map.entry("pages", 6),
            Map.entry("site", 7));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dateline");

    @Test
    void everyRoomIsThere() {
        assertThat(HOUSE.stream().map(HouseTest::room).distinct()).containsAll(MODULES.keySet());
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
    void packagesHaveNoCycles() {
        Stream.of("dateline.(**)", "dateline.(*)..")
                .forEach(slices -> SlicesRuleDefinition.slices()
                        .matching(slices)
                        .should()
                        .beFreeOfCycles()
                        .check(HOUSE));
    }

    private static boolean climbs(Dependency dependency) {
        JavaClass from = dependency.getOriginClass();
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        return to.getPackageName().startsWith("dateline") && !room(from).equals(room(to)) && number(from) <= number(to);
    }

    /// What is in no lower module is of the program itself, 8.
    private static int number(JavaClass type) {
        return MODULES.getOrDefault(room(type), 8);
    }

    /// `dateline.story.page` is in the room `story`; the program is one room of its own.
    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 && MODULES.containsKey(parts[1]) ? parts[1] : "dateline";
    }
}
