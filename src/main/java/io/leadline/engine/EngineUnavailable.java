package io.leadline.engine;

/** The engine cannot be reached at present; a command given again later will do. */
public final class EngineUnavailable extends RuntimeException {

    public EngineUnavailable(String message) {
        super(message);
    }

    public EngineUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
