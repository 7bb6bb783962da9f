package io.leadline.engine;

/** The models as they were deployed; an instance keeps the version it was started on. */
public interface Diagrams {

    /**
     * @return the BPMN 2.0 XML
     * @throws IllegalArgumentException if that version was never deployed from here
     */
    String xml(String processId, int version);
}
