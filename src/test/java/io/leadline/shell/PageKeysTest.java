package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageKeysTest {

    /** Path of each page that the menu names, with the roles that see it; none where all do. */
    private static final Map<String, List<String>> MENU = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.leadline").stream()
                    .filter(view -> view.isAnnotatedWith(Menu.class))
                    .collect(Collectors.toMap(
                            view -> view.getAnnotationOfType(Route.class).value(), PageKeysTest::roles));

    private static List<String> roles(JavaClass view) {
        return view.isAnnotatedWith(RolesAllowed.class)
                ? Arrays.asList(view.getAnnotationOfType(RolesAllowed.class).value())
                : List.of();
    }

    @Test
    void eachPageOfTheMenuHasItsLetterWhileThereAreAny() {
        assertThat(MENU.keySet()).hasSizeGreaterThan(20).containsAll(PageKeys.PLACES.keySet());
        // Twenty-five letters are fewer than the pages of some roles; these are opened now and then.
        assertThat(MENU.keySet().stream().filter(page -> !PageKeys.PLACES.containsKey(page)))
                .containsOnly("turnover", "score-definition", "channels", "channel-rules");
        assertThat(PageKeys.PLACES.values()).allMatch(letter -> letter.matches("[a-z]") && !letter.equals("g"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodySeesTwoPagesWithOneLetter(Role role) {
        List<String> letters = MENU.entrySet().stream()
                .filter(page -> page.getValue().isEmpty() || page.getValue().contains(role.name()))
                .flatMap(page -> PageKeys.placeOf(page.getKey()).stream())
                .toList();

        assertThat(letters).doesNotHaveDuplicates().isNotEmpty();
    }
}
