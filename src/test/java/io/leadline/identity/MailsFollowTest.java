package io.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadline.messaging.Outbox;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever writes to people of a role asks who is there: a letter of a new kind that does not fails the build. */
class MailsFollowTest {

    @Test
    void nobodyWhoWritesMailsLooksForPeopleOfARoleByThemselves() {
        Set<String> wrong = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.leadline").stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(on -> on.getTargetClass().isEquivalentTo(Outbox.class)))
                        .filter(MailsFollowTest::asksForARole)
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    private static boolean asksForARole(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Users.class)
                        && call.getName().equals("withRole"));
    }
}
