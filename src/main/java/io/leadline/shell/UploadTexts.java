package io.leadline.shell;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.UnaryOperator;

/** The words of an {@link UploadField}. */
final class UploadTexts extends UploadI18N {

    /**
     * @param key of the words that only this field needs: {@code add}, {@code drop}, {@code tooMany}, {@code wrongType}
     * @param tooBig says how large a file may be
     */
    UploadTexts(String key, String tooBig, UnaryOperator<String> texts) {
        setAddFiles(new AddFiles().setOne(texts.apply(key + ".add")).setMany(texts.apply(key + ".add")));
        setDropFiles(new DropFiles().setOne(texts.apply(key + ".drop")).setMany(texts.apply(key + ".drop")));
        setError(new Error()
                .setTooManyFiles(texts.apply(key + ".tooMany"))
                .setFileIsTooBig(tooBig)
                .setIncorrectFileType(texts.apply(key + ".wrongType")));
        setUploading(new Uploading()
                .setStatus(new Uploading.Status()
                        .setConnecting(texts.apply("shell.upload.connecting"))
                        .setStalled(texts.apply("shell.upload.stalled"))
                        .setProcessing(texts.apply("shell.upload.processing"))
                        .setHeld(texts.apply("shell.upload.held")))
                .setRemainingTime(
                        new Uploading.RemainingTime().setPrefix("").setUnknown(texts.apply("shell.upload.processing")))
                .setError(new Uploading.Error()
                        .setServerUnavailable(texts.apply("shell.upload.failed"))
                        .setUnexpectedServerError(texts.apply("shell.upload.failed"))
                        .setForbidden(texts.apply("shell.upload.failed"))));
        setFile(new File()
                .setRetry(texts.apply("shell.upload.retry"))
                .setStart(texts.apply("shell.upload.start"))
                .setRemove(texts.apply("shell.upload.remove")));
        setUnits(new Units().setSize(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
    }
}
