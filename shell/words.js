// The words of the pages that are shown when the program cannot run. They live here, and not in
// assets/text, because those are inside the wasm that may be dead.

const WORDS = {
  nl: {
    crashTitle: 'Koers is gestopt',
    crashText:
      'Er ging iets mis waar het programma niet mee verder kan. Je plannen staan op dit ' +
      'apparaat; hoogstens de laatste seconde kan ontbreken.',
    unsaved:
      'Let op: {count} wijzigingen konden niet op dit apparaat worden bewaard, bijvoorbeeld ' +
      'omdat er geen ruimte meer is. Die ontbreken in de kopie.',
    safeTitle: 'Koers start niet goed',
    safeText:
      'Koers is een paar keer achter elkaar niet goed gestart. Daarom staat het programma nu ' +
      'stil. Je plannen staan op dit apparaat; bewaar hieronder een kopie voordat je verdergaat.',
    loadTitle: 'Koers kon niet worden geladen',
    loadText:
      'Niet alle bestanden van Koers zijn binnengekomen. Controleer de verbinding en laad de ' +
      'pagina opnieuw. Je plannen op dit apparaat zijn niet veranderd.',
    noWasmTitle: 'Deze browser kan Koers niet uitvoeren',
    noWasmText:
      'Koers heeft WebAssembly nodig, en dat staat in deze browser uit of ontbreekt. Bij een ' +
      'iPhone, iPad of Mac kan de isolatiemodus de oorzaak zijn. Gebruik een actuele versie van ' +
      'Edge, Chrome, Firefox of Safari, of vraag je ICT-beheerder.',
    noWebglTitle: 'Deze browser kan Koers niet tekenen',
    noWebglText:
      'Koers tekent met WebGL 2, en dat is hier niet beschikbaar. Vaak staat ' +
      'hardwareversnelling uit, of biedt een virtuele werkplek geen grafische kaart. Zet ' +
      'hardwareversnelling aan in de instellingen van de browser, gebruik een andere browser, of ' +
      'vraag je ICT-beheerder.',
    noPictureTitle: 'Het beeld is weg',
    noPictureText:
      'De grafische kaart van dit apparaat gaf het beeld van Koers niet terug, bijvoorbeeld na ' +
      'de slaapstand. Je plannen staan op dit apparaat. Laad de pagina opnieuw om verder te gaan.',
    reload: 'Opnieuw laden',
    startAnyway: 'Toch gewoon starten',
    saveAll: 'Bewaar een kopie van mijn gegevens',
    saved: 'De kopie staat bij je downloads.',
    plans: 'Plannen op dit apparaat',
    noPlans: 'Er staan geen plannen op dit apparaat.',
    reading: 'Plannen worden gelezen…',
    unreadable:
      'De opslag van deze browser kan nu niet worden gelezen. Sluit andere tabbladen met ' +
      'Koers en laad de pagina opnieuw.',
    saveOne: 'Bewaar kopie',
    saveOneOf: 'Bewaar een kopie van {name}',
    untitled: 'Plan zonder naam',
    changed: 'Gewijzigd op {time}',
    incomplete: 'Niet alles kon worden gelezen; de kopie bevat wat leesbaar is.',
    nothingReadable: 'Dit plan kan niet worden gelezen. Kijk bij de beschadigde kopieën.',
    damaged: 'Beschadigde kopieën',
    damagedText:
      'Deze gegevens waren bij het lezen niet meer zoals ze waren opgeslagen. Bewaar ze als ' +
      'iemand je helpt ze te herstellen.',
    damagedSnapshot: 'Momentopname {seq} van {name}',
    damagedLog: 'Wijziging {seq} van {name}',
    details: 'Technische gegevens',
    copy: 'Kopieer de technische gegevens',
    copied: 'Gekopieerd.',
  },
  en: {
    crashTitle: 'Koers has stopped',
    crashText:
      'Something went wrong that the program cannot recover from. Your plans are on this ' +
      'device; at most the last second may be missing.',
    unsaved:
      'Note: {count} changes could not be kept on this device, for instance because there is no ' +
      'room left. They are missing from the copy.',
    safeTitle: 'Koers does not start properly',
    safeText:
      'Koers failed to start several times in a row, so the program is now at rest. Your plans ' +
      'are on this device; save a copy below before you go on.',
    loadTitle: 'Koers could not be loaded',
    loadText:
      'Not all files of Koers arrived. Check the connection and load the page again. Your plans ' +
      'on this device have not changed.',
    noWasmTitle: 'This browser cannot run Koers',
    noWasmText:
      'Koers needs WebAssembly, which is switched off or missing in this browser. On an ' +
      'iPhone, iPad or Mac, Lockdown Mode may be the cause. Use a current version of Edge, ' +
      'Chrome, Firefox or Safari, or ask your IT administrator.',
    noWebglTitle: 'This browser cannot draw Koers',
    noWebglText:
      'Koers draws with WebGL 2, which is not available here. Often hardware acceleration ' +
      'is switched off, or a virtual desktop has no graphics card. Switch hardware acceleration ' +
      'on in the settings of the browser, use another browser, or ask your IT administrator.',
    noPictureTitle: 'The picture is gone',
    noPictureText:
      'The graphics card of this device did not give the picture of Koers back, for instance ' +
      'after sleep. Your plans are on this device. Load the page again to go on.',
    reload: 'Load again',
    startAnyway: 'Start normally anyway',
    saveAll: 'Save a copy of my data',
    saved: 'The copy is in your downloads.',
    plans: 'Plans on this device',
    noPlans: 'There are no plans on this device.',
    reading: 'Reading plans…',
    unreadable:
      'The storage of this browser cannot be read now. Close other tabs with Koers and load ' +
      'the page again.',
    saveOne: 'Save copy',
    saveOneOf: 'Save a copy of {name}',
    untitled: 'Plan without a name',
    changed: 'Changed on {time}',
    incomplete: 'Not everything could be read; the copy holds what is readable.',
    nothingReadable: 'This plan cannot be read. See the damaged copies.',
    damaged: 'Damaged copies',
    damagedText:
      'When read, these data were no longer as they had been stored. Save them if someone ' +
      'helps you to recover them.',
    damagedSnapshot: 'Snapshot {seq} of {name}',
    damagedLog: 'Change {seq} of {name}',
    details: 'Technical details',
    copy: 'Copy the technical details',
    copied: 'Copied.',
  },
};

/** A function from key and arguments to words. */
export function wordsIn(language) {
  const words = WORDS[language] ?? WORDS.nl;
  return (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

export const keysIn = (language) => Object.keys(WORDS[language]);
