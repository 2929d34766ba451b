import '@/components/shared/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { askFirst } from '@/components/hooks/first-answers';
import { Popup } from '@/components/popup/popup';

document.documentElement.lang = i18n.t('locale');
const root = document.getElementById('root');
void askFirst().then(() => {
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <Popup />
    </StrictMode>,
  );
});
