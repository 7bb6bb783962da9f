package io.leadline.ordering.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads every model and says in one sentence what is wrong with it. */
class BpmnFilesTest {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final Set<String> ROLES =
            Set.of("buyer", "manager", "head-of-purchasing", "goods-in", "logistics", "admin");
    private static final Map<String, String> ID_OF_TYPE = Map.ofEntries(
            Map.entry("startEvent", "StartEvent_"),
            Map.entry("endEvent", "EndEvent_"),
            Map.entry("boundaryEvent", "(Timer|Message|Error|Escalation)_"),
            Map.entry("intermediateCatchEvent", "(Timer|Message)_"),
            Map.entry("intermediateThrowEvent", "(Event|Escalation)_"),
            Map.entry("serviceTask", "ServiceTask_"),
            Map.entry("userTask", "UserTask_"),
            Map.entry("businessRuleTask", "BusinessRuleTask_"),
            Map.entry("callActivity", "CallActivity_"),
            Map.entry("subProcess", "SubProcess_"),
            Map.entry("exclusiveGateway", "Gateway_"),
            Map.entry("parallelGateway", "Gateway_"),
            Map.entry("eventBasedGateway", "Gateway_"),
            Map.entry("sequenceFlow", "Flow_"),
            Map.entry("message", "Message_"));

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelKeepsTheRulesOfTheHouse(Path file) throws Exception {
        Document model = parse(file);
        List<String> wrong = new ArrayList<>();
        Element process = elements(model, BPMN, "process").getFirst();
        if (!(process.getAttribute("id") + ".bpmn").equals(file.getFileName().toString())) {
            wrong.add("the process is " + process.getAttribute("id") + ", the file " + file.getFileName());
        }
        names(model, wrong);
        wiring(model, wrong);
        scopes(model, wrong);
        jobs(model, wrong);
        messages(model, wrong);
        groups(model, wrong);
        drawing(model, wrong);

        assertThat(wrong).as(file.getFileName().toString()).isEmpty();
    }

    private static void names(Document model, List<String> wrong) {
        ID_OF_TYPE.forEach((type, pattern) -> elements(model, BPMN, type).forEach(element -> {
            String id = element.getAttribute("id");
            if (!id.matches(pattern + "[A-Z][A-Za-z0-9]+")) {
                wrong.add(id + " is not named " + pattern + "WhatItIs");
            }
            boolean needsName = !type.equals("sequenceFlow")
                    && (!type.endsWith("Gateway")
                            || children(element, "outgoing").size() > 1);
            if (needsName && element.getAttribute("name").isBlank()) {
                wrong.add(id + " has no label");
            }
            if (type.equals("exclusiveGateway")
                    && children(element, "outgoing").size() > 1
                    && !element.getAttribute("name").endsWith("?")) {
                wrong.add(id + " asks no question");
            }
        }));
    }

    private static void wiring(Document model, List<String> wrong) {
        Map<String, Element> flows = new HashMap<>();
        elements(model, BPMN, "sequenceFlow").forEach(flow -> flows.put(flow.getAttribute("id"), flow));
        for (Element gateway : elements(model, BPMN, "exclusiveGateway")) {
            List<String> out = children(gateway, "outgoing");
            if (out.size() < 2) {
                continue;
            }
            if (!out.contains(gateway.getAttribute("default"))) {
                wrong.add(gateway.getAttribute("id") + " has no default");
            }
            for (String flow : out) {
                boolean byDefault = flow.equals(gateway.getAttribute("default"));
                if (flows.get(flow).getAttribute("name").isBlank()) {
                    wrong.add(flow + " does not say its answer");
                }
                boolean conditional = flows.get(flow)
                                .getElementsByTagNameNS(BPMN, "conditionExpression")
                                .getLength()
                        > 0;
                if (conditional == byDefault) {
                    wrong.add(flow + (byDefault ? " is the default and has a condition" : " has no condition"));
                }
            }
        }
        for (String type : List.of("startEvent", "boundaryEvent", "serviceTask", "userTask", "callActivity")) {
            for (Element element : elements(model, BPMN, type)) {
                if (children(element, "outgoing").isEmpty()) {
                    wrong.add(element.getAttribute("id") + " leads nowhere");
                }
            }
        }
    }

    /** What a subprocess holds hangs on nothing outside of it. */
    private static void scopes(Document model, List<String> wrong) {
        Map<String, Element> byId = new HashMap<>();
        elements(model, BPMN, "*").forEach(element -> byId.put(element.getAttribute("id"), element));
        for (String type : List.of("sequenceFlow", "boundaryEvent")) {
            for (Element element : elements(model, BPMN, type)) {
                for (String end : List.of("sourceRef", "targetRef", "attachedToRef")) {
                    Element other = byId.get(element.getAttribute(end));
                    if (element.hasAttribute(end) && !element.getParentNode().isSameNode(other.getParentNode())) {
                        wrong.add(element.getAttribute("id") + " does not stand beside " + element.getAttribute(end));
                    }
                }
            }
        }
    }

    private static void jobs(Document model, List<String> wrong) throws IOException {
        for (Element task : elements(model, ZEEBE, "taskDefinition")) {
            String type = task.getAttribute("type");
            long handlers = handlers().getOrDefault(type, 0L);
            if (!type.matches("[a-z]+\\.[a-z][A-Za-z]+")) {
                wrong.add("the job type " + type + " is not named module.verbObject");
            }
            if (handlers != 1) {
                wrong.add("the job type " + type + " has " + handlers + " workers");
            }
        }
    }

    private static void messages(Document model, List<String> wrong) throws IOException {
        Set<String> known = constants();
        for (Element message : elements(model, BPMN, "message")) {
            if (!known.contains(message.getAttribute("name"))) {
                wrong.add("nobody publishes the message " + message.getAttribute("name"));
            }
        }
        for (Element error : elements(model, BPMN, "error")) {
            if (!known.contains(error.getAttribute("errorCode"))) {
                wrong.add("nobody throws the error " + error.getAttribute("errorCode"));
            }
        }
    }

    private static void groups(Document model, List<String> wrong) {
        for (Element task : elements(model, BPMN, "userTask")) {
            String id = task.getAttribute("id");
            NodeList assignments = task.getElementsByTagNameNS(ZEEBE, "assignmentDefinition");
            String groups =
                    assignments.getLength() == 0 ? "" : ((Element) assignments.item(0)).getAttribute("candidateGroups");
            if (!groups.contains("\"task:\" + ")) {
                wrong.add(id + " names no interaction");
            }
            Matcher literal = Pattern.compile("[\\[,]\\s*\"([a-z-]+:?)\"").matcher(groups);
            boolean any = false;
            while (literal.find()) {
                String group = literal.group(1);
                any |= !group.equals("task:");
                if (!ROLES.contains(group) && !Set.of("supplier:", "task:").contains(group)) {
                    wrong.add(id + " is for the unknown group " + group);
                }
            }
            if (!any) {
                wrong.add(id + " is for nobody");
            }
        }
    }

    private static void drawing(Document model, List<String> wrong) {
        Map<String, Element> drawn = new HashMap<>();
        for (String kind : List.of("BPMNShape", "BPMNEdge")) {
            elements(model, DI, kind).forEach(shape -> drawn.put(shape.getAttribute("bpmnElement"), shape));
        }
        for (String type : ID_OF_TYPE.keySet()) {
            for (Element element : elements(model, BPMN, type)) {
                if (!type.equals("message") && !drawn.containsKey(element.getAttribute("id"))) {
                    wrong.add(element.getAttribute("id") + " is not drawn");
                }
            }
        }
        for (Element flow : elements(model, BPMN, "sequenceFlow")) {
            Element edge = drawn.get(flow.getAttribute("id"));
            Element from = drawn.get(flow.getAttribute("sourceRef"));
            Element to = drawn.get(flow.getAttribute("targetRef"));
            if (edge != null && from != null && to != null && !Drawing.joins(edge, from, to)) {
                wrong.add(flow.getAttribute("id") + " does not reach from one element to the other");
            }
        }
        new Drawing(drawn).objections().forEach(wrong::add);
    }

    private static Map<String, Long> handlers() throws IOException {
        Map<String, Long> handlers = new HashMap<>();
        Pattern type = Pattern.compile("String type\\(\\) \\{\\s*return \"([^\"]+)\"");
        for (String source : sources()) {
            Matcher found = type.matcher(source);
            while (source.contains("JobHandler") && found.find()) {
                handlers.merge(found.group(1), 1L, Long::sum);
            }
        }
        return handlers;
    }

    private static Set<String> constants() throws IOException {
        Set<String> constants = new TreeSet<>();
        Pattern constant = Pattern.compile("String [A-Z_]+ =\\s*\"([^\"]+)\"");
        for (String source : sources()) {
            Matcher found = constant.matcher(source);
            while (found.find()) {
                constants.add(found.group(1));
            }
        }
        return constants;
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> elements(Document model, String namespace, String name) {
        NodeList found = model.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<String> children(Element element, String name) {
        List<String> texts = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e && BPMN.equals(e.getNamespaceURI()) && name.equals(e.getLocalName())) {
                texts.add(e.getTextContent().strip());
            }
        }
        return texts;
    }
}
