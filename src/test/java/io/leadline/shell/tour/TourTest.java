package io.leadline.shell.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import io.leadline.identity.Role;
import io.leadline.shell.LeadlineI18N;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every stop of every role has its words, and leads to a page that opens for that role. */
class TourTest {

    private static final int WORDS_OF_A_STOP = 45;

    private final LeadlineI18N texts = new LeadlineI18N();

    @Test
    void everyRoleIsShownAroundAndEndsAtTheClock() {
        for (Role role : Role.values()) {
            List<Stop> stops = Tour.of(role);

            assertThat(stops).as(role.name()).hasSizeBetween(2, 7).doesNotHaveDuplicates();
            assertThat(stops.getLast().ringed()).as(role.name()).isEqualTo(".clock-control");
        }
    }

    @Test
    void everyStopSaysInBothLanguagesWhatThereIsToSeeInFewWords() {
        List<String> wrong = new ArrayList<>();
        for (Locale locale : LeadlineI18N.LOCALES) {
            Map<String, String> known = texts.texts(locale);
            stops().map(Stop::text).distinct().forEach(stop -> {
                String words = known.getOrDefault("tour.at." + stop + ".text", "");
                if (!known.containsKey("tour.at." + stop + ".title") || words.isBlank()) {
                    wrong.add(stop + " has no words in " + locale);
                } else if (words.split("\\s+").length > WORDS_OF_A_STOP) {
                    wrong.add(stop + " is too long for a strip in " + locale);
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noWordsAreKeptForAStopThatNobodyComesTo() {
        Set<String> stops = new TreeSet<>(stops().map(Stop::text).toList());

        Set<String> told = new TreeSet<>(texts.texts(Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("tour.at."))
                .map(key -> key.substring("tour.at.".length(), key.lastIndexOf('.')))
                .toList());

        assertThat(told).isEqualTo(stops);
    }

    @Test
    void everyStopLeadsToAPageThatOpensForTheRole() {
        Map<String, Set<String>> pages = pages();
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Stop stop : Tour.of(role)) {
                Stream.of(stop.page(), stop.exampleOf())
                        .filter(page -> !page.isEmpty())
                        .filter(page -> !pages.getOrDefault(page, Set.of()).contains(role.name()))
                        .forEach(page -> wrong.add(role + " cannot open " + page));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static Stream<Stop> stops() {
        return Arrays.stream(Role.values()).flatMap(role -> Tour.of(role).stream());
    }

    /** First part of each view's address, and for whom it opens. */
    private static Map<String, Set<String>> pages() {
        Map<String, Set<String>> pages = new HashMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.leadline").stream()
                        .filter(c -> c.isAnnotatedWith(Route.class))
                        .forEach(c -> pages.put(
                                c.getAnnotationOfType(Route.class).value().split("/")[0], roles(c)));
        return pages;
    }

    private static Set<String> roles(JavaClass view) {
        return view.isAnnotatedWith(RolesAllowed.class)
                ? Set.of(view.getAnnotationOfType(RolesAllowed.class).value())
                : new TreeSet<>(Arrays.stream(Role.values()).map(Enum::name).toList());
    }
}
