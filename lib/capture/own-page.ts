import { isVisible, rare, textOf } from './dom';

/** "My profile", "Account settings": what stands there is the signed-in user's. */
const ownTitle =
  /^(?:(?:my|your) (?:profile|account|details|settings|preferences)|(?:account|profile|personal|user) (?:settings|preferences)|edit (?:your|my)? ?profile|mein(?:e|en)? (?:profil|konto|einstellungen)|mon (?:profil|compte)|mi (?:perfil|cuenta)|(?:o )?meu perfil|minha conta|il mio (?:profilo|account)|mijn (?:profiel|account)|mój profil|moje konto|мой профиль|личный кабинет|profilim|hesabım|min profil|mitt konto|マイページ|我的资料|個人設定)$/iu;

const headings = rare('h1,h2');

/** A page about the signed-in user, as its headings say. */
export const isOwnPage = (roots: readonly ParentNode[]): boolean =>
  roots
    .slice(0, 50)
    .flatMap((root) => [...root.querySelectorAll(headings)].slice(0, 10))
    .some((heading) => ownTitle.test(textOf(heading)) && isVisible(heading));
