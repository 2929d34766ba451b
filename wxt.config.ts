import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';

// WXT names it after the mode, and by any other name than this React and Vite build for development, which is not what ships.
if (process.env.NODE_ENV === 'e2e') process.env.NODE_ENV = 'production';

/** What two pages share is one file: a third of a popup's start went into asking for nine small ones. */
const oneSharedFile = {
  build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } } } },
};

/** Properties that only the engine's own objects have, and that no script hands to another: short in what ships. */
const ownNames =
  /^(?:element|meanings?|is(?:Whole|Weak|Structural|Structured|Control|Addressee|LaidOut|ForReaders|Outside|Listed|Others)|looksLike|score|candidate|mainRecord|by(?:Index|Key)|hasHeader|carriers|joint|nameElement|panelCompany|headings|ownership|verdict|grids|inline|beyondRows|rowRecord|(?:rows|zones)OfRows|zoneOfRow|zoneAround|readZone|rowless|gridAround|panesOf|blockAt|zoneAt|holdsMainName|isPartOfMain|isUnderMain|isInChrome|rowAround|belowAnother|headerUnder|headerOf|findHeader|cellOf|nameAt|repeated)$/;

/** What comes into pages is made as small as it can be; it takes ten times as long. */
const smallest = {
  build: {
    rolldownOptions: { output: { minify: true } },
    minify: 'terser',
    terserOptions: { ecma: 2020, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } },
  },
} as const;

const smallestEngine = { build: { terserOptions: { mangle: { properties: { regex: ownNames, builtins: true } } } } };

/**
 * Modes: `production` is what ships. `e2e` is the same code with loopback hosts granted, so that headless tests
 * (which cannot answer a permission prompt) and the tour can run; it is never the shipped build.
 */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n' },
  imports: false,
  vite: () => ({ define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV) } }),
  hooks: {
    // The pages are built together, each script on its own.
    'vite:build:extendConfig': (entrypoints, config) => {
      Object.assign(config, mergeConfig(config, entrypoints.length > 1 ? oneSharedFile : smallest));
      if (entrypoints.every(({ name }) => name.endsWith('engine')))
        Object.assign(config, mergeConfig(config, smallestEngine));
    },
  },
  alias: { '@': '.' },
  manifestVersion: 3,
  manifest: ({ mode, browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'firefox' ? undefined : '120',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'],
    action: { default_icon: { 16: '/icon/off-16.png', 32: '/icon/off-32.png' } },
    commands: {
      // Chromium itself has Alt+Shift+P.
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' } },
      'add-page': { suggested_key: { default: 'Alt+Shift+A' }, description: '__MSG_command_addPage__' },
      'side-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_sidePanel__' },
    },
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Firefox knows managed values without a schema and warns about this key.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    ...(mode === 'e2e' && { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] }),
    ...(browser === 'firefox' && {
      browser_specific_settings: { gecko: { id: 'leadclip@leadclip.example', strict_min_version: '128.0' } },
    }),
  }),
});
