package io.leadline.ordering.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Nobody's silence lasts for ever: reminders are counted, and where they end somebody above is told. */
class SilenceTest {

    private static final Pattern GROUP = Pattern.compile("\"([a-z-]+:?)\"");

    /** A count, or an expression of one, before the slash. */
    private static final Pattern COUNTED = Pattern.compile("=\"R(\\d+/|\" \\+ .+ \\+ \"/)\" \\+ \\w+");

    /** Jobs that tell somebody, and whom. */
    private static final Map<String, Set<Role>> TELL = Map.of(
            "outlook.tellSilence", EnumSet.of(Role.BUYER),
            "partners.tellCertificateOut", EnumSet.of(Role.BUYER),
            "outlook.tellManagers", EnumSet.of(Role.MANAGER, Role.HEAD_OF_PURCHASING),
            "ordering.tellChange", EnumSet.of(Role.BUYER));

    private static final String TELL_ABOVE = "inbox.tellAbove";

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noReminderGoesOnForEver(Path file) throws Exception {
        Model model = Model.read(file);

        assertThat(model.all("timeCycle").stream()
                        // The clock of the house, such as the night's plan, begins an instance each time.
                        .filter(cycle -> !parent(parent(cycle)).getLocalName().equals("startEvent"))
                        .map(cycle -> cycle.getTextContent().strip())
                        .filter(cycle -> !COUNTED.matcher(cycle).matches()))
                .as(file.getFileName() + " has cycles without a count")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskThatIsLetLieComesToSomebodyAbove(Path file) throws Exception {
        Model model = Model.read(file);
        List<String> left = new ArrayList<>();
        for (Element task : model.all("userTask")) {
            Set<Role> asked = roles(task);
            if (asked.stream().noneMatch(role -> role.above().isEmpty()) && !model.leadsAbove(task, asked)) {
                left.add(task.getAttribute("id"));
            }
        }

        assertThat(left)
                .as(file.getFileName() + " has tasks that nobody above hears of")
                .isEmpty();
    }

    /** What reminds, waits and reminds again without a question in between never ends. */
    @ParameterizedTest
    @MethodSource("models")
    void noLoopGoesOnWithoutAQuestion(Path file) throws Exception {
        Model model = Model.read(file);

        assertThat(model.all("intermediateCatchEvent").stream()
                        .filter(event ->
                                !Model.in(event, "timerEventDefinition").isEmpty())
                        .map(event -> event.getAttribute("id"))
                        .filter(model::comesBackUnasked))
                .as(file.getFileName() + " has loops that nothing ends")
                .isEmpty();
    }

    private static Set<Role> roles(Element task) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Element assignment = Model.in(task, "assignmentDefinition").getFirst();
        Matcher group = GROUP.matcher(assignment.getAttribute("candidateGroups"));
        while (group.find()) {
            Role.ofGroup(group.group(1).replace(":", "")).ifPresent(roles::add);
        }
        return roles;
    }

    private static Element parent(Element element) {
        return (Element) element.getParentNode();
    }

    /** @param next what follows each element */
    private record Model(Element root, Map<String, Element> byId, Map<String, List<String>> next) {

        static Model read(Path file) throws Exception {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            Map<String, Element> byId = new HashMap<>();
            in(root, "*").forEach(element -> byId.put(element.getAttribute("id"), element));
            Map<String, List<String>> next = new HashMap<>();
            in(root, "sequenceFlow")
                    .forEach(flow -> next.computeIfAbsent(flow.getAttribute("sourceRef"), id -> new ArrayList<>())
                            .add(flow.getAttribute("targetRef")));
            return new Model(root, byId, next);
        }

        List<Element> all(String name) {
            return in(root, name);
        }

        /** Whether the flow comes back to this element without anything on its way that may go another one. */
        boolean comesBackUnasked(String start) {
            Set<String> seen = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(next.getOrDefault(start, List.of()));
            while (!open.isEmpty()) {
                String id = open.poll();
                if (id.equals(start)) {
                    return true;
                }
                boolean asks = byId.get(id).getLocalName().matches(".*Gateway|userTask|receiveTask");
                if (seen.add(id) && !asks) {
                    open.addAll(next.getOrDefault(id, List.of()));
                }
            }
            return false;
        }

        /** Whether a timer at the task leads to a task, a mail or an escalation for somebody above of those asked. */
        boolean leadsAbove(Element task, Set<Role> asked) {
            Set<Role> above = EnumSet.noneOf(Role.class);
            asked.forEach(role -> above.addAll(role.above()));
            Set<String> seen = new HashSet<>(Set.of(task.getAttribute("id")));
            Deque<String> open = new ArrayDeque<>();
            all("boundaryEvent").stream()
                    .filter(event -> event.getAttribute("attachedToRef").equals(task.getAttribute("id")))
                    .filter(event -> !in(event, "timerEventDefinition").isEmpty())
                    .forEach(event -> open.add(event.getAttribute("id")));
            while (!open.isEmpty()) {
                String id = open.poll();
                if (seen.add(id)) {
                    if (tells(byId.get(id), above)) {
                        return true;
                    }
                    open.addAll(next.getOrDefault(id, List.of()));
                }
            }
            return false;
        }

        private static boolean tells(Element step, Set<Role> above) {
            return switch (step.getLocalName()) {
                case "userTask" -> roles(step).stream().anyMatch(above::contains);
                case "serviceTask" ->
                    in(step, "taskDefinition").stream()
                            .map(job -> job.getAttribute("type"))
                            .anyMatch(type -> type.equals(TELL_ABOVE)
                                    || TELL.getOrDefault(type, Set.of()).stream()
                                            .anyMatch(above::contains));
                // A process that is called asks somebody above at its beginning.
                case "callActivity" ->
                    called(step).stream().anyMatch(task -> roles(task).stream().anyMatch(above::contains));
                case "endEvent", "intermediateThrowEvent" ->
                    !in(step, "escalationEventDefinition").isEmpty();
                default -> false;
            };
        }

        private static List<Element> called(Element step) {
            String process = in(step, "calledElement").getFirst().getAttribute("processId");
            try {
                return read(Path.of("bpmn", process + ".bpmn")).all("userTask");
            } catch (Exception e) {
                throw new AssertionError("The process " + process + " cannot be read", e);
            }
        }

        static List<Element> in(Element parent, String name) {
            NodeList found = parent.getElementsByTagNameNS("*", name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        }
    }
}
