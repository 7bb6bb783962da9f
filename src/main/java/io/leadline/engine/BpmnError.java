package io.leadline.engine;

/** Thrown by a {@link JobHandler} when the process has to go another way, drawn as an error event in its model. */
public final class BpmnError extends RuntimeException {

    private final String code;

    /** @param code the error code of the model's error event */
    public BpmnError(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
