package io.leadline.exchange.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.UnaryOperator;

/** The words of the upload field. */
final class UploadTexts extends UploadI18N {

    UploadTexts(UnaryOperator<String> texts) {
        setAddFiles(
                new AddFiles().setOne(texts.apply("exchange.upload.add")).setMany(texts.apply("exchange.upload.add")));
        setDropFiles(new DropFiles()
                .setOne(texts.apply("exchange.upload.drop"))
                .setMany(texts.apply("exchange.upload.drop")));
        setError(new Error()
                .setTooManyFiles(texts.apply("exchange.upload.tooMany"))
                .setFileIsTooBig(texts.apply("exchange.upload.tooBig"))
                .setIncorrectFileType(texts.apply("exchange.upload.wrongType")));
        setUploading(new Uploading()
                .setStatus(new Uploading.Status()
                        .setConnecting(texts.apply("exchange.upload.connecting"))
                        .setStalled(texts.apply("exchange.upload.stalled"))
                        .setProcessing(texts.apply("exchange.upload.processing"))
                        .setHeld(texts.apply("exchange.upload.held")))
                .setRemainingTime(new Uploading.RemainingTime()
                        .setPrefix("")
                        .setUnknown(texts.apply("exchange.upload.processing")))
                .setError(new Uploading.Error()
                        .setServerUnavailable(texts.apply("exchange.upload.failed"))
                        .setUnexpectedServerError(texts.apply("exchange.upload.failed"))
                        .setForbidden(texts.apply("exchange.upload.failed"))));
        setUnits(new Units().setSize(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
    }
}
