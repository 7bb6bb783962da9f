package io.leadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadline.identity.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * What a page keeps outlives the rights of who opened it. So no page keeps an actor, in a field or in what it does when
 * something is clicked: it keeps whom to ask.
 */
class ActorsAskedTest {

    /** What streams and optionals run at once, and what nothing in a page can be registered as. */
    private static final Set<String> RUN_AT_ONCE = Set.of(
            "java.util.function.Function",
            "java.util.function.BiFunction",
            "java.util.function.Predicate",
            "java.util.function.ToIntFunction",
            "java.util.function.ToLongFunction");

    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leadline");

    @Test
    void noPageKeepsAnActor() {
        List<String> kept = pages().stream()
                .flatMap(page -> page.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Actor.class))
                .map(field -> field.getFullName())
                .toList();

        assertThat(kept)
                .as("a view keeps a CurrentActor, a part of it a Supplier<Actor>")
                .isEmpty();
    }

    @Test
    void nothingThatIsRunLaterKnowsTheActorBeforehand() {
        List<String> captured =
                pages().stream().flatMap(page -> captures(page).stream()).toList();

        assertThat(captured).as("a listener asks when it acts").isEmpty();
    }

    private static List<JavaClass> pages() {
        return PAGES.stream()
                .filter(c -> c.getPackageName().matches("io\\.leadline\\.(\\w+\\.ui|shell)(\\..*)?"))
                .toList();
    }

    private static List<String> captures(JavaClass page) {
        List<String> found = new ArrayList<>();
        String file = "/" + page.getName().replace('.', '/') + ".class";
        try (InputStream code = ActorsAskedTest.class.getResourceAsStream(file)) {
            new ClassReader(code)
                    .accept(new Captures(page.getName(), found), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class Captures extends ClassVisitor {
        private final String page;
        private final List<String> found;

        Captures(String page, List<String> found) {
            super(Opcodes.ASM9);
            this.page = page;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInvokeDynamicInsn(String call, String descriptor, Handle maker, Object... more) {
                    boolean knowsActor =
                            List.of(Type.getArgumentTypes(descriptor)).contains(Type.getType(Actor.class));
                    String made = Type.getReturnType(descriptor).getClassName();
                    if (knowsActor && !RUN_AT_ONCE.contains(made) && !made.equals(String.class.getName())) {
                        found.add(page + "." + name + " makes a " + made + " that knows an actor");
                    }
                }
            };
        }
    }
}
