package io.leadline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before a page is left whose forms hold something unsaved: by its own links, and by closing or reloading the tab. */
final class LeaveGuard {

    private LeaveGuard() {}

    static void on(UI ui) {
        ui.addBeforeLeaveListener(LeaveGuard::leaving);
        ui.getElement().executeJs("""
            window.addEventListener('beforeunload', leaving => {
              if (document.querySelector('[data-unsaved]')) {
                leaving.preventDefault();
                leaving.returnValue = '';
              }
            });\
            """);
    }

    private static void leaving(BeforeLeaveEvent leaving) {
        if (Form.anyUnsaved(leaving.getUI())) {
            BeforeLeaveEvent.ContinueNavigationAction go = leaving.postpone();
            new Question("shell.leave", "", go::proceed).open();
        }
    }
}
