package io.leadline.shell;

import com.vaadin.flow.component.upload.Upload;

/**
 * Where people choose or drop files. Knows the limit of its {@link Intake} before anything is sent, and shows the words of
 * one that was refused beside its name.
 */
public final class UploadField extends Upload {

    private static final double MEGABYTE = 1024.0 * 1024;

    /** @param key of the words that only this field needs, see {@link UploadTexts} */
    public UploadField(Intake intake, String key) {
        // Not by the framework's setter: it would answer in the intake's place.
        getElement()
                .getNode()
                .runWhenAttached(page ->
                        page.beforeClientResponse(this, before -> getElement().setAttribute("target", intake)));
        long most = Math.max(1, intake.mostBytes());
        // Its own setter takes no number above two billion.
        getElement().setProperty("maxFileSize", (double) most);
        setI18n(new UploadTexts(key, getTranslation("shell.upload.tooBig", most / MEGABYTE), this::getTranslation));
        getElement().executeJs("""
            this.addEventListener('upload-error', refused => {
              const answer = refused.detail.xhr;
              if (answer && answer.status >= 400 && answer.responseText
                  && (answer.getResponseHeader('Content-Type') || '').startsWith('text/plain')) {
                refused.detail.file.error = answer.responseText;
              }
            });\
            """);
    }
}
