import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerScreen } from '../page.content/screen';
import { createFrameMarks, createScreen } from './screen';

/** What is drawn over a page, put into it only when there is somebody to show: most pages never carry it. */
export default defineUnlistedScript(() => offerScreen({ createScreen, createFrameMarks }));
